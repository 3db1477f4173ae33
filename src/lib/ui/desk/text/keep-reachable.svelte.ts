/**
 * Keeps the one word that Tab reaches: the one that `wanted` finds. `drawn` reads whatever makes Svelte write words anew.
 * To be called while a component is set up.
 */
export function keepReachable(wanted: () => HTMLElement | null | undefined, drawn: () => void): void {
	let reachable: HTMLElement | null | undefined;
	$effect(() => {
		drawn();
		const element = wanted();
		// Taking it away from a word and giving it back would take the focus away as well.
		if (element === reachable) return;
		element?.setAttribute('tabindex', '0');
		// The keyboard goes along with the cursor, as it does when the cursor goes by the keyboard.
		if (reachable && reachable === document.activeElement) element?.focus({ preventScroll: true });
		reachable?.removeAttribute('tabindex');
		reachable = element;
	});
}
