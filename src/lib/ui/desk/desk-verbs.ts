import { say } from '../say/say.ts';
import type { Toasts } from '../toasts.svelte.ts';
import type { Aloud } from './text/aloud.svelte.ts';
import type { Desk } from './desk.svelte.ts';
import type { DeskVerbs } from './desk-keys.ts';
import type { DoubtLoop } from './panels/doubt-loop.svelte.ts';
import type { Front } from './front.svelte.ts';
import { goToSeen, seenAs } from './place.ts';
import type { TableEdit } from './image/table-edit.svelte.ts';
import type { Looking } from './view.svelte.ts';

/** Everything that a key can ask of the desk, said to the part of it whose work it is. */
export function deskVerbs(of: {
	desk: Desk;
	looking: Looking;
	loop: DoubtLoop;
	tables: TableEdit;
	aloud: Aloud;
	front: Front;
	toasts: Toasts;
	turn: (by: 90 | 270) => void;
}): DeskVerbs {
	const { desk, looking, loop, tables, aloud, front, toasts, turn } = of;
	const doubt = (step: 1 | -1) => {
		front.tab = 'doubts';
		void loop.go(step);
	};
	return {
		undo: () => void tables.settle().then(desk.undo),
		redo: () => void tables.settle().then(desk.redo),
		nextDoubt: () => doubt(1),
		previousDoubt: () => doubt(-1),
		turnPage: (by) => goToSeen(desk.place, seenAs(desk.place) + by),
		jump: () => front.root?.querySelector<HTMLInputElement>('#page-number')?.select(),
		nextView: () => looking.nextView(),
		zoom: (factor) => looking.zoomBy(factor),
		fit: (to) => looking.fitTo(to),
		turn,
		draw: () => {
			if (!looking.drawing) front.showImage();
			looking.drawing = !looking.drawing;
		},
		table: () => {
			if (tables.open !== undefined) void tables.end().then(front.toText);
			else if (tables.tables.length) tables.begin();
			else toasts.say(say('There is no table on this page. Draw a box round one, or mark its block as a table.'));
		},
		find: () => front.open('find'),
		replace: () => {
			const sought = front.root?.querySelector<HTMLInputElement>('#find-text')?.value;
			// What shall be replaced comes first.
			front.open('find', sought ? '#replace-with' : undefined);
		},
		flow: looking.flow,
		speak: () => {
			if (aloud.isThere) aloud.toggle();
			else toasts.say(say('This browser has no voice to read with.'));
		},
		compare: () => front.open('compare'),
		history: () => front.open('history'),
		readAgain: () => front.open('again'),
		keys: () => (front.keysShown = true),
	};
}
