import { speakAsBefore } from '#lib/ui/say/speak.ts';

export const ssr = false;
export const prerender = false;
export const trailingSlash = 'never';

/** Nothing is shown before it can be shown in the user's language. */
export const load = () => speakAsBefore();
