/** Two fingers on an element: calls back with the factor by which they went apart since the last call. */
export const pinch =
	(zoom: (factor: number) => void) =>
	(node: HTMLElement): (() => void) => {
		let apart = 0;
		const between = ({ touches: [a, b] }: TouchEvent) =>
			a && b ? Math.hypot(a.clientX - b.clientX, a.clientY - b.clientY) : 0;
		const begin = (event: TouchEvent) => {
			apart = between(event);
		};
		const move = (event: TouchEvent) => {
			const now = between(event);
			if (!apart || !now) return;
			event.preventDefault();
			zoom(now / apart);
			apart = now;
		};
		node.addEventListener('touchstart', begin, { passive: true });
		// Not passive: the browser would scroll with two fingers as well.
		node.addEventListener('touchmove', move, { passive: false });
		return () => {
			node.removeEventListener('touchstart', begin);
			node.removeEventListener('touchmove', move);
		};
	};
