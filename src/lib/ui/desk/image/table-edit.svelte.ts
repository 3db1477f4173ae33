import { cellsOf, type Cell } from '#lib/model/table/cells.ts';
import type { EditedBlock, EditedWord } from '#lib/model/edit/edited.ts';
import type { Grid } from '#lib/model/table/grid.ts';
import { gridEdit, type GridAxis } from '#lib/model/table/grid-edit.ts';
import type { Desk } from '../desk.svelte.ts';

/** A line of the table that is being changed. */
export interface GridLine {
	axis: GridAxis;
	index: number;
}

/** A grid as the user made it, and the table that it is of: the page may have been turned when it is written. */
interface Draft {
	grid: Grid;
	page: number;
	taskId: string;
	block: string;
	state: 'open' | 'written' | 'stored';
	/** once it is stored: what the page had then, which may be a moment behind */
	over?: Grid | undefined;
}

/** ms after the last key until the place of a line is written: a held key is one entry of the history. */
const PAUSE = 500;

/** The table whose lines are being changed, the line at hand, and every change of it. */
export class TableEdit {
	/** the block's id */
	open = $state<string>();
	line = $state.raw<GridLine>({ axis: 'columns', index: 1 });
	readonly #desk: Desk;
	/** what is shown until it is stored, and until the page has it */
	#draft = $state.raw<Draft>();
	#timer: ReturnType<typeof setTimeout> | undefined;

	constructor(desk: Desk) {
		this.#desk = desk;
	}

	/** Tables with a grid on the page, in reading order; what came without places has none to be moved. */
	readonly tables: EditedBlock[] = $derived.by(() =>
		this.#desk.blocks.filter(({ kind, grid, box }) => kind === 'table' && grid && box.x1 > box.x0),
	);
	readonly block: EditedBlock | undefined = $derived.by(() => this.tables.find(({ id }) => id === this.open));
	/** The open table's grid as it is shown. */
	readonly grid: Grid | undefined = $derived.by(() => {
		const draft = this.#draft;
		const now = this.block?.grid;
		if (!draft || !now || draft.block !== this.open || draft.page !== this.#desk.place.number) return now;
		return draft.state !== 'stored' || draft.over === now ? draft.grid : now;
	});
	/** The cell of the word at the cursor. */
	readonly cell: Cell<EditedWord> | undefined = $derived.by(() => {
		const { at } = this.#desk;
		if (!this.grid || !this.block || at?.block.id !== this.block.id) return undefined;
		return cellsOf(this.block.lines, this.grid)
			.flat()
			.find(({ lines }) => lines.some(({ words }) => words.some(({ id }) => id === at.word.id)));
	});

	begin(id: string | undefined = this.#desk.at?.block.id): void {
		const table = this.tables.find((block) => block.id === id) ?? this.tables[0];
		if (!table) return;
		this.open = table.id;
		this.line = { axis: 'columns', index: Math.min(1, table.grid!.columns.length - 1) };
	}

	async end(): Promise<void> {
		await this.settle();
		this.open = undefined;
	}

	/** The page is turned: what was moved on it is written all the same. */
	leave(): void {
		void this.settle();
		this.open = undefined;
	}

	/** Moves the line at hand; it is written when it has come to rest, or at once. */
	move({ axis, index }: GridLine, to: number, rests = false): void {
		if (!this.grid) return;
		this.#show(gridEdit.move(this.grid, axis, index, to));
		if (rests) void this.settle();
		else this.#timer = setTimeout(() => void this.settle(), PAUSE);
	}

	/** Every line of the open table: those between columns first. */
	readonly lines: GridLine[] = $derived.by(() =>
		(['columns', 'rows'] as const).flatMap((axis) => this.grid?.[axis].map((_, index) => ({ axis, index })) ?? []),
	);

	/** The line before the one at hand, or behind it. */
	step(by: 1 | -1): void {
		const { axis, index } = this.line;
		const at = this.lines.findIndex((line) => line.axis === axis && line.index === index);
		this.line = this.lines[(at + by + this.lines.length) % this.lines.length] ?? this.line;
	}

	/** Moves the line at hand by so many page pixels. */
	nudge(by: number): void {
		if (this.grid) this.move(this.line, this.grid[this.line.axis][this.line.index]! + by);
	}

	/** A new line in the widest column, the highest row, or behind the line at hand. */
	add(axis: GridAxis): void {
		if (!this.grid) return;
		const lines = this.grid[axis];
		const gaps = lines.slice(1).map((line, index) => line - lines[index]!);
		const behind =
			this.line.axis === axis && this.line.index in gaps ? this.line.index : gaps.indexOf(Math.max(...gaps));
		this.#write(gridEdit.add(this.grid, axis, (lines[behind]! + lines[behind + 1]!) / 2));
		this.line = { axis, index: behind + 1 };
	}

	remove(): void {
		if (!this.grid) return;
		const { axis, index } = this.line;
		const grid = gridEdit.remove(this.grid, axis, index);
		this.#write(grid);
		this.line = { axis, index: Math.min(index, grid[axis].length - 1) };
	}

	join(axis: GridAxis): void {
		if (this.grid && this.cell) this.#write(gridEdit.join(this.grid, this.cell, axis));
	}

	part(): void {
		if (this.grid && this.cell) this.#write(gridEdit.part(this.grid, this.cell));
	}

	async toText(): Promise<void> {
		const block = this.open;
		await this.end();
		if (block !== undefined) await this.#desk.edit({ kind: 'set-block', block, as: 'paragraph' });
	}

	/** Writes what was moved and is not written yet. */
	async settle(): Promise<void> {
		clearTimeout(this.#timer);
		const draft = this.#draft;
		if (draft?.state !== 'open') return;
		const written: Draft = { ...draft, state: 'written' };
		this.#draft = written;
		const { page, taskId, block, grid } = draft;
		const saved = await this.#desk.write([{ page, taskId, edit: { kind: 'set-grid', block, grid } }]);
		// What was moved meanwhile builds on this one.
		if (this.#draft !== written) return;
		this.#draft = saved ? { ...written, state: 'stored', over: this.block?.grid } : undefined;
	}

	#show(grid: Grid) {
		clearTimeout(this.#timer);
		const { reading } = this.#desk;
		if (grid === this.grid || !this.block || !reading) return;
		this.#draft = { grid, page: reading.page, taskId: reading.taskId, block: this.block.id, state: 'open' };
	}

	#write(grid: Grid) {
		this.#show(grid);
		void this.settle();
	}
}
