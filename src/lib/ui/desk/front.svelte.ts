import { tick } from 'svelte';
import type { Box } from '#lib/model/geometry.ts';
import type { Desk } from './desk.svelte.ts';
import type { Panel } from './panels/panel.ts';
import type { Looking } from './view.svelte.ts';

/** What stands in front of the user: the tab of a phone, the panel beside the page, and the part of it that is spoken of. */
export class Front {
	/** of a phone, where only one has room */
	tab = $state<'image' | 'text' | 'doubts'>('text');
	panel = $state<Panel>();
	/** a part of the page that was chosen (page pixels) */
	box = $state.raw<Box>();
	/** words that a panel speaks of: found, or different in another reading */
	lit = $state.raw<ReadonlySet<string>>();
	keysShown = $state(false);
	/** the keyboard goes to the text as soon as there is one */
	owed = false;
	/** the desk's own element, once it is there */
	root = $state<HTMLElement>();

	constructor(
		private readonly desk: Desk,
		private readonly looking: Looking,
	) {}

	/** Opens a panel, with the keyboard in the field that `focus` selects, or in its first one. */
	open = (which: Panel, focus?: string): void => {
		if (which === 'again') this.box = undefined;
		if (which === 'again-block') this.box = this.desk.at?.block.box;
		if (which === 'preparation') this.showImage();
		// A panel that comes takes the keyboard by itself; one that is there has to be told.
		const field = focus ?? (this.panel === which ? 'aside .inside :is(input[type=text], select, button)' : undefined);
		this.panel = which;
		if (field) void tick().then(() => this.root?.querySelector<HTMLElement>(field)?.focus());
	};

	close = (): void => {
		this.panel = undefined;
		void this.toText();
	};

	/** A part of the page was drawn: what can be done with it is offered. */
	boxDrawn = (drawn: Box): void => {
		this.box = drawn;
		this.panel = 'box';
	};

	/** A place whose ink was not read: it is shown, and can be typed or read again. */
	showUnread = (place: Box): void => {
		this.showImage();
		this.boxDrawn(place);
	};

	showImage = (): void => {
		this.tab = 'image';
		if (this.looking.view === 'text') this.looking.view = 'both';
	};

	/** Another page came: a panel that spoke of a part of the one before has nothing to say any more. */
	turned(): void {
		if (this.panel === 'box' || this.panel === 'again-block') this.panel = undefined;
	}

	/** The keyboard goes to the text, or to the image where there is no text: after a dialog, a bar or a field was left. */
	toText = async (): Promise<void> => {
		await tick();
		const find = (what: string) => this.root?.querySelector<HTMLElement>(what);
		(find('[data-word][tabindex="0"]') ?? find('[data-pane]'))?.focus({ preventScroll: true });
	};

	/** The keyboard was on something that is gone: nothing on the page has it. */
	get isLost(): boolean {
		const { activeElement, body } = document;
		return activeElement === null || activeElement === body;
	}
}
