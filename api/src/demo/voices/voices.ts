import type { SpokenKind, Theme, Voice } from './voice.js';
import { arriving, caring, family, learning, loss } from './voices-support.js';
import { growing, linking, making, moving } from './voices-everyday.js';
import { company, food, home, money } from './voices-home.js';
import { plain } from './plain-voice.js';

type Voices = Record<Theme, Voice> & { plain: Required<Record<SpokenKind, readonly string[]>> };

/** Who writes how. */
export const voices: Voices = {
  plain,
  linking,
  growing,
  making,
  moving,
  money,
  home,
  company,
  food,
  caring,
  loss,
  learning,
  family,
  arriving,
};
