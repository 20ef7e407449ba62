/** One for everybody in the demo, so that it is easy to try what each role sees. */
export const demoPassword = 'kith and kin and demo';

export const demoAddress = (name: string) => `${name}@demo.kith.example`;

/** The sign-ins that are printed: one for each role, and one person with two. */
export const signIns = [
  { role: 'Practice referrer', email: demoAddress('referrer') },
  { role: 'Practice manager', email: demoAddress('practicemanager') },
  { role: 'Link worker', email: demoAddress('linkworker') },
  { role: 'Link worker team manager', email: demoAddress('teammanager') },
  { role: 'Service coordinator', email: demoAddress('coordinator') },
  { role: 'Session lead', email: demoAddress('sessionlead') },
  { role: 'Directory editor', email: demoAddress('directory') },
  { role: 'Commissioner', email: demoAddress('commissioner') },
  { role: 'System administrator', email: demoAddress('administrator') },
  { role: 'Information governance auditor', email: demoAddress('auditor') },
  { role: 'Link worker and service coordinator', email: demoAddress('tworoles') },
] as const;
