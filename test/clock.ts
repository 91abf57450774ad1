// Preloaded (`node --import ./test/clock.ts …`): the clock of that process stands at noon in Asia/Shanghai of FAKE_DAY.
const now = Date.parse(`${process.env.FAKE_DAY}T12:00:00+08:00`)

globalThis.Date = new Proxy(Date, {
  construct: (RealDate, parts) => Reflect.construct(RealDate, parts.length === 0 ? [now] : parts),
  get: (RealDate, name) => (name === 'now' ? () => now : Reflect.get(RealDate, name)),
})
