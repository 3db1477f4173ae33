import { alignedGrid } from '#lib/model/table/aligned-grid.ts';
import type { EditedBlock } from '#lib/model/edit/edited.ts';
import type { BlockKind } from '#lib/model/reading.ts';
import { say } from '#lib/ui/say/say.ts';
import type { Desk } from '../desk.svelte.ts';
import type { Panel } from '../panels/panel.ts';
import { joinWithNext, moveBlock } from './text-keys.ts';

export interface MenuItem {
	label: string;
	run: () => void;
}

const nothing = (): MenuItem[] => [{ label: say('Choose a word in the text first'), run: () => undefined }];

/** What can be done to the word at the cursor. Follows the desk where it is called in a derived value. */
export function wordMenu(desk: Desk, open: (panel: Panel) => void): MenuItem[] {
	const { at } = desk;
	if (!at) return nothing();
	const { id } = at.word;
	const place = at.line.words.findIndex((one) => one.id === id);
	const remove = (words: string[]) => void desk.edit({ kind: 'rewrite', why: 'deleted', runs: [{ words, texts: [] }] });
	return [
		{ label: say('Edit'), run: () => (desk.editing = id) },
		{ label: say('Right as it is'), run: () => void desk.edit({ kind: 'accept', words: [id] }) },
		...(place < at.line.words.length - 1
			? [{ label: say('Join with the next word'), run: () => void joinWithNext(desk) }]
			: []),
		{ label: say('Delete the word'), run: () => remove([id]) },
		{ label: say('Delete the line'), run: () => remove(at.line.words.map((one) => one.id)) },
		...(place > 0
			? [{ label: say('Begin a line here'), run: () => void desk.edit({ kind: 'break-line', word: id }) }]
			: []),
		{ label: say('Join the line with the next'), run: () => void desk.edit({ kind: 'join-line', line: at.line.id }) },
		{ label: say('Who said this'), run: () => open('word') },
	];
}

const kinds = (): [BlockKind, string][] => [
	['paragraph', say('Paragraph')],
	['heading', say('Heading')],
	['list', say('List')],
	['table', say('Table')],
	['caption', say('Caption')],
	['header', say('Page header')],
	['footer', say('Page footer')],
	['footnote', say('Footnote')],
	['picture', say('Picture, no text')],
	['ignore', say('Ignore it')],
];

/** What a block of another kind needs: its rank, or its cells. */
function more(of: EditedBlock, kind: BlockKind) {
	if (kind === 'heading') return { level: 2 };
	const grid = kind === 'table' && !of.grid && alignedGrid(of.lines);
	return grid ? { grid } : {};
}

/** What can be done to the block of the word at the cursor; `ofTable`: what else to a table, given its block's id. */
export function blockMenu(desk: Desk, open: (panel: Panel) => void, ofTable: (id: string) => MenuItem[]): MenuItem[] {
	const of = desk.at?.block;
	if (!of) return nothing();
	return [
		...kinds()
			.filter(([kind]) => kind !== of.kind)
			.map(([kind, label]) => ({
				label,
				run: () => void desk.edit({ kind: 'set-block', block: of.id, as: kind, ...more(of, kind) }),
			})),
		...(of.kind === 'table' && of.grid ? ofTable(of.id) : []),
		{ label: say('Move up'), run: () => void moveBlock(desk, false) },
		{ label: say('Move down'), run: () => void moveBlock(desk, true) },
		{ label: say('Read this block again'), run: () => open('again-block') },
	];
}
