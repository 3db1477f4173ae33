import { setLines } from '#lib/flow/wishes.ts';
import type { Lines } from '#lib/store/settings.ts';

/** How the page is looked at. */
export const VIEWS = ['image', 'overlay', 'both', 'text'] as const;
export type View = (typeof VIEWS)[number];

const NARROW = globalThis.matchMedia?.('(width < 600px)') ?? { matches: false };
const LEAST = 0.25;
const MOST = 8;

/** Which view, how large: the moment's state of the desk's image. */
export class Looking {
	view = $state<View>('both');
	/** 1 is as large as `fit` makes it */
	zoom = $state(1);
	fit = $state<'width' | 'page'>('width');
	/** the lines of the page fit their column as they are printed */
	fits = $state(true);
	/** what the user wants of lines: chosen here, or some time before */
	#chosen = $state<Lines>();
	/** lines flow as paragraphs, broken words whole; unless chosen, where the page's lines would not fit and break twice */
	readonly flowing: boolean = $derived.by(() => {
		const chosen = this.#chosen ?? this.stored();
		return chosen ? chosen === 'flow' : NARROW.matches || !this.fits;
	});
	/** a box is being drawn on the image */
	drawing = $state(false);

	/** `stored`: what was chosen of lines before */
	constructor(private readonly stored: () => Lines) {}

	/** Lines flow from now on, or are as printed; that is remembered. */
	flow = (): void => {
		this.#chosen = this.flowing ? 'printed' : 'flow';
		void setLines(this.#chosen);
	};

	zoomBy(factor: number): void {
		this.zoom = Math.min(MOST, Math.max(LEAST, this.zoom * factor));
	}

	fitTo(fit: 'width' | 'page'): void {
		this.fit = fit;
		this.zoom = 1;
	}

	nextView(): void {
		this.view = VIEWS[(VIEWS.indexOf(this.view) + 1) % VIEWS.length]!;
	}
}
