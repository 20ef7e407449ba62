import { describe, expect, it } from 'vitest';
import { titleCase } from './title-case.js';

const examples = [
  ['THE DENSHAM SURGERY', 'The Densham Surgery'],
  ["  ST. MARY'S   HEALTH CTR. ", "St. Mary's Health Ctr."],
  ['DR MCKENZIE & PARTNERS', 'Dr McKenzie & Partners'],
  ["MEDICAL CENTRE (O'CONNELL)", "Medical Centre (O'Connell)"],
  ['RADCLIFFE-ON-TRENT. HEALTH CENTRE', 'Radcliffe-on-Trent. Health Centre'],
  ['HAMDON MEDICAL CENTRE, STOKE-SUB-HAMDON', 'Hamdon Medical Centre, Stoke-sub-Hamdon'],
  ['THE GREENHOUSE WALK-IN', 'The Greenhouse Walk-in'],
  ['FIVEWAYS PCN EA HUB', 'Fiveways PCN EA Hub'],
  ['NHS GP LED HEALTH CENTRE', 'NHS GP Led Health Centre'],
  ['THE GPS OF OLD TOWN', 'The GPs of Old Town'],
  ['DR RK KUKAR, PARKVIEW CTR FOR H&W', 'Dr RK Kukar, Parkview Ctr for H&W'],
  ['DR S HUTCHINSON & PARTNERS, IW&H M PRAC', 'Dr S Hutchinson & Partners, IW&H M Prac'],
  ['DR JAD WEIR & PARTNERS', 'Dr Jad Weir & Partners'],
  ['GROBY ROAD MEDICAL CENTRE (ID PATCHETT)', 'Groby Road Medical Centre (ID Patchett)'],
  ['DRS LAMBERT & NG', 'Drs Lambert & Ng'],
  ['DR DE SILVA', 'Dr De Silva'],
  ['MED.CTR. SURGERY,MELBOURN', 'Med.Ctr. Surgery,Melbourn'],
  ['PARTNERS,THE SURGERY', 'Partners,The Surgery'],
  ['KES@NORTHGATE', 'KES@Northgate'],
  ['1ST FLOOR, 10A HIGH ST', '1st Floor, 10A High St'],
  ['PRACTICE2 E12 WEST4', 'Practice2 E12 West4'],
  ['31 WEST FARM AVENUE', '31 West Farm Avenue'],
  ['Already written by a PERSON', 'Already written by a PERSON'],
  ['FULWELL MEDICAL CENTRE,', 'Fulwell Medical Centre'],
  ['', ''],
] as const;

describe('titleCase', () => {
  it.each(examples)('writes %s as %s', (given, expected) => {
    expect(titleCase(given)).toBe(expected);
  });

  it('does not change what it has written', () => {
    for (const [, written] of examples) expect(titleCase(written)).toBe(written);
  });
});
