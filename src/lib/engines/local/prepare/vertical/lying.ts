import { verticalLanguages } from '#lib/model/language.ts';
import type { Turn } from '../picture/turned.ts';

/** Whether pages in these languages (tesseract's codes) may have lines that run down, and can be read so. */
export const mayRunDown = (languages: readonly string[]): boolean => verticalLanguages(languages).length > 0;

/** The clockwise turn after which the lines of a vertical page lie, the first one on top, where `turn` would make it stand upright. */
export const lying = (turn: Turn): Turn => ((turn + 270) % 360) as Turn;
