import type { Desk } from '../desk.svelte.ts';

/**
 * Marks the word under the pointer, the one being spoken and the one at the cursor with a class each. Classes are put on by
 * hand: three words change, and 5,000 need not be looked at. `drawn` reads whatever makes Svelte write the classes of words
 * anew: ours must be put on again then. To be called while a component is set up.
 */
export function markWords(
	desk: () => Desk,
	elementOf: (id: string | undefined) => HTMLElement | null,
	drawn: () => void,
): void {
	function mark(id: string | undefined, name: string) {
		const element = elementOf(id);
		element?.classList.add(name);
		return () => element?.classList.remove(name);
	}
	$effect(() => (drawn(), mark(desk().hover, 'hover')));
	$effect(() => (drawn(), mark(desk().spoken, 'spoken')));
	$effect(() => (drawn(), mark(desk().cursor, 'cursor')));
}
