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
	/** lines flow as paragraphs, broken words whole; from the start where the page's lines would not fit and break twice */
	flowing = $state(NARROW.matches);
	/** a box is being drawn on the image */
	drawing = $state(false);

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
