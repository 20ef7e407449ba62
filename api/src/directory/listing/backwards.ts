/** Whether something would end before it begins: days as yyyy-mm-dd, times as hh:mm, or ages. An open end never does. */
export const isBackwards = <Value extends string | number>(from: Value | null, to: Value | null): boolean =>
  from !== null && to !== null && to < from;
