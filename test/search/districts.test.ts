import { describe, expect, test } from 'vitest'
import { districtNames } from '../../src/search/districts.ts'

const namesOf = (name: string) => districtNames({ id: 'x1', name, nameEn: 'Zone One' })

describe('districtNames()', () => {
  test.each([
    ['火炬高技术产业开发区（高区）', ['高区', '高新区', '高新技术产业开发区', '火炬高技术产业开发区']],
    ['经济技术开发区（经区）', ['经区', '经开区', '开发区', '经济开发区']],
    ['临港经济技术开发区（临港区）', ['临港', '临港区', '临港经开区', '临港开发区']],
    ['威海临港经济技术开发区', ['威海临港', '威海临港区', '威海临港经区']],
    ['威海市环翠区', ['威海市环翠区', '环翠区', '环翠']],
    ['山东省荣成市', ['荣成市', '荣成']],
    ['荣成市', ['荣成市', '荣成']],
    ['南海新区', ['南海新区', '南海']],
    ['综合保税区（北区、文登片区）', ['综保区', '北区', '文登片区']],
    ['示例东区', ['示例东区', '示例东', 'x1', 'zoneone']],
  ])('%s', (name, expected) => {
    expect(namesOf(name)).toEqual(expect.arrayContaining(expected))
  })

  test.each([
    // These are other districts' names.
    ['临港经济技术开发区（临港区）', ['经区', '经开区', '开发区']],
    ['荣成市', ['荣', '市', '']],
    ['环翠区', ['翠', '区']],
  ])('%s is not called otherwise', (name, others) => {
    expect(namesOf(name).filter(one => others.includes(one))).toEqual([])
  })

  test('no name stands twice', () => {
    const names = namesOf('火炬高技术产业开发区（高区）')
    expect(new Set(names).size).toBe(names.length)
  })
})
