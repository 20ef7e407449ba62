import type { Page } from '@playwright/test';

const mark = 'data-look-not-judged';

/**
 * In the page: how what is written in an element looks, as far as it decides over its contrast: its colour, what is behind
 * it, whether its letters count as large. Undefined where the parents alone do not tell what is behind it.
 */
const lookOf = `(element) => {
  const style = getComputedStyle(element);
  const points = parseFloat(style.fontSize) * 0.75;
  const large = points >= 18 || (points >= 14 && Number(style.fontWeight) >= 700);
  const behind = [];
  for (let each = element; each; each = each.parentElement) {
    const { backgroundColor, backgroundImage, opacity, position, textShadow } = getComputedStyle(each);
    if (backgroundImage !== 'none' || textShadow !== 'none' || ['absolute', 'fixed'].includes(position)) return undefined;
    behind.push(backgroundColor, opacity);
  }
  return [style.color, large, ...behind.filter((value) => value !== 'rgba(0, 0, 0, 0)' && value !== '1')].join(' ');
}`;

const isSeen = `(element) => {
  const { width, height } = element.getBoundingClientRect();
  return width > 1 && height > 1 && element.checkVisibility({ visibilityProperty: true, opacityProperty: true });
}`;

const hasWords = `(element) => element.matches('input, select, textarea') ||
  [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.data.trim() !== '')`;

const markUnjudged = (judged: readonly string[]) => `{
  const [judged, looks, none] = [new Set(${JSON.stringify(judged)}), new Set(), undefined];
  for (const element of document.body.querySelectorAll('*')) {
    const look = (${hasWords})(element) && (${isSeen})(element) ? (${lookOf})(element) : '';
    const known = look === '' || judged.has(look);
    element.toggleAttribute('${mark}', !known);
    if (!known) looks.add(look ?? '');
  }
  [...looks];
}`;

/** The looks that were judged so far. */
const judged = new Set<string>();

/** What on a page looks as nothing did that was judged: undefined for nothing. */
export interface Unjudged {
  selector: string;
  /** To be called when it has been judged, and found good. */
  areGood: () => void;
}

/** Marks it in the page. What stands free of its parents, or before a picture, is judged each time. */
export async function whatIsUnjudged(page: Page): Promise<Unjudged | undefined> {
  const looks = await page.evaluate<string[]>(markUnjudged([...judged]));
  if (looks.length === 0) return undefined;
  const areGood = () => {
    for (const look of looks) if (look !== '') judged.add(look);
  };
  return { selector: `[${mark}]`, areGood };
}
