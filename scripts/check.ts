// npm run check: every problem of the data, nothing written.
import { Option } from 'commander'
import { today } from '../src/day.ts'
import { inspect } from '../src/edition.ts'
import { hasErrors } from '../src/problem.ts'
import { type Format, report } from '../src/report.ts'
import { readFolder } from '../src/source/folder.ts'
import { type CommonOptions, command, EXIT, requireFolder, requirePast, run } from './lib/arguments.ts'
import { notesOn } from './lib/open.ts'

const door = command('check', '检查数据，列出全部问题 / list every problem of the data').addOption(
  new Option('--format <format>', '输出格式 form of the report')
    .choices(['text', 'json', 'github'])
    .default('text'),
)

await run(door, () => {
  const options = door.opts<CommonOptions & { format: Format }>()
  requireFolder(options.data)
  let day = options.asOf ?? today()
  const { problems, register } = inspect(readFolder(options.data), site => {
    day = options.asOf ?? site?.as_of ?? today()
    requirePast(day, options.allowFuture)
    return day
  })
  console.log(report(problems, options.format, options.lang))
  if (options.format === 'text') for (const note of notesOn(problems, register, day)) console.log(note)
  return hasErrors(problems) ? EXIT.data : EXIT.ok
})
