const spokenLetters: Readonly<Record<string, string>> = {
  B: 'Bravo',
  C: 'Charlie',
  D: 'Delta',
  F: 'Foxtrot',
  G: 'Golf',
  H: 'Hotel',
  J: 'Juliett',
  K: 'Kilo',
  M: 'Mike',
  N: 'November',
  P: 'Papa',
  Q: 'Quebec',
  R: 'Romeo',
  T: 'Tango',
  W: 'Whiskey',
  X: 'X-ray',
  Y: 'Yankee',
};

/** How to say a reference on the phone, half by half: "Kilo, 7, Mike, Quebec". */
export function spokenReference(reference: string): readonly string[] {
  return reference.split('-').map((half) => [...half].map((sign) => spokenLetters[sign] ?? sign).join(', '));
}
