/** Pixels of the screen that a click may wander. */
const DRAG_PX = 4;

/** What scrolls, pulled along with the mouse. */
export class Drag {
	#from: { x: number; y: number; left: number; top: number; moved: boolean; pane: HTMLElement } | undefined;

	begin(event: PointerEvent, pane: HTMLElement): void {
		const { clientX: x, clientY: y } = event;
		this.#from = { x, y, left: pane.scrollLeft, top: pane.scrollTop, moved: false, pane };
	}

	/** Whether something is being dragged, which moves on; with no button held it ends. */
	goOn(event: PointerEvent): boolean {
		if (!this.#from || !event.buttons) {
			this.#from = undefined;
			return false;
		}
		const { x, y, left, top, pane } = this.#from;
		const [dx, dy] = [event.clientX - x, event.clientY - y];
		this.#from.moved ||= Math.hypot(dx, dy) > DRAG_PX;
		pane.scrollLeft = left - dx;
		pane.scrollTop = top - dy;
		return true;
	}

	/** Whether it was more than a click. */
	end(): boolean {
		const moved = this.#from?.moved ?? false;
		this.#from = undefined;
		return moved;
	}
}
