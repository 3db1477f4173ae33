import type { Selection } from './selection.svelte.ts';

const cardOf = (event: Event) => (event.target as Element).closest<HTMLElement>('[data-document]');
const typing = (event: Event) => (event.target as Element).matches('input:not([type=checkbox]), textarea, select');

/**
 * Keys and clicks of the list of documents. Ctrl+A chooses all; while something can be chosen, a click anywhere on a card
 * does it (with Shift a stretch), Up and Down go from box to box, Delete removes, Escape ends it.
 */
export function listKeys({ selection, remove }: { selection: Selection; remove: () => void }) {
	return (list: HTMLElement) => {
		function click(event: MouseEvent) {
			const id = cardOf(event)?.dataset.document;
			if (!selection.on || !id || typing(event)) return;
			// The box itself is set by what is chosen.
			if (!(event.target as Element).matches('[data-choose]')) event.preventDefault();
			selection.toggle(id, event.shiftKey);
			cardOf(event)?.querySelector<HTMLElement>('[data-choose]')?.focus();
		}

		function step(event: KeyboardEvent, by: 1 | -1) {
			const boxes = [...list.querySelectorAll<HTMLElement>('[data-choose]')];
			const next = boxes[boxes.indexOf(event.target as HTMLElement) + by];
			if (!next) return;
			next.focus();
			const id = cardOf({ target: next } as unknown as Event)?.dataset.document;
			if (event.shiftKey && id) selection.toggle(id, true);
		}

		function key(event: KeyboardEvent) {
			if (typing(event) || event.defaultPrevented) return;
			const onBox = (event.target as Element).matches('[data-choose]');
			if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'a') selection.all();
			else if (!selection.on) return;
			else if (event.key === 'Escape') selection.end();
			else if (event.key === 'Delete') remove();
			else if (event.key === 'ArrowDown' && onBox) step(event, 1);
			else if (event.key === 'ArrowUp' && onBox) step(event, -1);
			else return;
			event.preventDefault();
		}

		list.addEventListener('click', click);
		list.addEventListener('keydown', key);
		return () => {
			list.removeEventListener('click', click);
			list.removeEventListener('keydown', key);
		};
	};
}
