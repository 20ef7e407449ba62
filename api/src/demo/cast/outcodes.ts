/** Outward postcodes around North Tyneside and the middle of each, to four decimals: latitude, then longitude. */
export const outcodes: readonly [code: string, latitude: number, longitude: number][] = [
  ['NE7', 54.9995, -1.5779],
  ['NE12', 55.0246, -1.5682],
  ['NE23', 55.0804, -1.5817],
  ['NE25', 55.0495, -1.4866],
  ['NE26', 55.052, -1.4568],
  ['NE27', 55.0325, -1.5103],
  ['NE28', 55.0002, -1.5185],
  ['NE29', 55.0116, -1.4636],
  ['NE30', 55.0214, -1.44],
];
