import type { Selection } from './selection.svelte.ts';

const BOX = '[data-choose]';

const cardOf = (element: Element) => element.closest<HTMLElement>('[data-document]');
const typing = (element: Element) => element.matches('input:not([type=checkbox]), textarea, select');

/**
 * Keys and clicks of the list of documents and the bar over it. Ctrl+A chooses all; while something can be chosen, a click
 * anywhere on a card does it (with Shift a stretch), Up and Down go from box to box, Delete removes.
 */
export function listKeys({ selection, remove }: { selection: Selection; remove: () => void }) {
	return (list: HTMLElement) => {
		function click(event: MouseEvent) {
			const target = event.target as Element;
			const card = cardOf(target);
			const id = card?.dataset.document;
			if (!selection.on || !card || !id || typing(target)) return;
			if (!target.matches(BOX)) {
				// Links and buttons of a card rest while it can be chosen.
				event.preventDefault();
				event.stopPropagation();
			}
			selection.toggle(id, event.shiftKey);
			const box = card.querySelector<HTMLInputElement>(BOX);
			if (!box) return;
			// The browser has turned the box already; with Shift it may have to stay as it was.
			box.checked = selection.has(id);
			box.focus();
		}

		function step(from: Element, by: 1 | -1, stretch: boolean) {
			const boxes = [...list.querySelectorAll<HTMLElement>(BOX)];
			const next = boxes[boxes.indexOf(from as HTMLElement) + by];
			next?.focus();
			const id = next && cardOf(next)?.dataset.document;
			if (stretch && id) selection.toggle(id, true);
		}

		function key(event: KeyboardEvent) {
			const target = event.target as Element;
			// Menus and dialogs have keys of their own.
			if (event.defaultPrevented || typing(target) || target.closest('[popover], dialog')) return;
			if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'a') selection.all();
			else if (!selection.on) return;
			else if (event.key === 'Delete') remove();
			else if (event.key === 'ArrowDown' && target.matches(BOX)) step(target, 1, event.shiftKey);
			else if (event.key === 'ArrowUp' && target.matches(BOX)) step(target, -1, event.shiftKey);
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
