import type { Quad } from '#lib/model/quad.ts';
import type { Scanner } from '#lib/flow/scan/scanner.ts';

const LOOK_MS = 120;
const FRAME = 480;
/** Paper that was not found in one picture is still drawn for so long: outlines that flicker help nobody. */
const KEEP_MS = 400;

/** Why there is no preview. */
export type CameraTrouble = 'refused' | 'missing' | 'busy';

/** The camera of this device: its picture, where the paper is in it, and its lamp. To be stopped. */
export class Camera {
	trouble = $state<CameraTrouble>();
	/** px of the video */
	size = $state.raw<{ width: number; height: number }>();
	/** where the paper is, in pixels of the video */
	paper = $state.raw<Quad>();
	/** undefined where the camera has no lamp that we may switch */
	torch = $state<boolean>();
	#scanner: Scanner;
	#video: HTMLVideoElement | undefined;
	#stream: MediaStream | undefined;
	#timer: ReturnType<typeof setTimeout> | undefined;
	#seenAt = 0;

	constructor(scanner: Scanner) {
		this.#scanner = scanner;
	}

	/** Shows the preview in `video`; never rejects, `trouble` says what went wrong. */
	async start(video: HTMLVideoElement): Promise<void> {
		this.#video = video;
		this.trouble = undefined;
		try {
			if (!navigator.mediaDevices?.getUserMedia) throw new DOMException('no camera here', 'NotFoundError');
			const stream = await navigator.mediaDevices.getUserMedia({
				audio: false,
				video: { facingMode: { ideal: 'environment' }, width: { ideal: 3840 }, height: { ideal: 2160 } },
			});
			// The page may have been left while the user made up their mind.
			if (this.#video !== video) return stream.getTracks().forEach((track) => track.stop());
			this.#stream = stream;
			const [track] = stream.getVideoTracks();
			track?.addEventListener('ended', () => (this.trouble = 'busy'));
			video.srcObject = stream;
			await video.play();
			this.size = { width: video.videoWidth, height: video.videoHeight };
			const can = track?.getCapabilities?.() as { torch?: boolean } | undefined;
			if (can?.torch) this.torch = false;
			this.#look();
		} catch (error) {
			const name = error instanceof Error ? error.name : '';
			this.trouble =
				name === 'NotAllowedError' || name === 'SecurityError'
					? 'refused'
					: name === 'NotFoundError' || name === 'OverconstrainedError'
						? 'missing'
						: 'busy';
		}
	}

	stop(): void {
		clearTimeout(this.#timer);
		this.#stream?.getTracks().forEach((track) => track.stop());
		if (this.#video) this.#video.srcObject = null;
		this.#stream = undefined;
		this.#video = undefined;
	}

	/** The picture of this moment, in full. */
	picture(): Promise<ImageBitmap> {
		if (!this.#video?.videoWidth) return Promise.reject(new DOMException('no picture yet', 'InvalidStateError'));
		return createImageBitmap(this.#video);
	}

	async switchTorch(): Promise<void> {
		const on = !this.torch;
		const [track] = this.#stream?.getVideoTracks() ?? [];
		// Not in the types of the language yet; a camera that cannot says so, and the button stays as it was.
		await track?.applyConstraints({ advanced: [{ torch: on } as MediaTrackConstraintSet] }).then(
			() => (this.torch = on),
			() => undefined,
		);
	}

	/** Looks for paper, again and again; never more than one picture is on its way. */
	#look() {
		this.#timer = setTimeout(async () => {
			const video = this.#video;
			if (!video) return;
			try {
				if (video.videoWidth && !document.hidden) await this.#find(video);
			} catch {
				// a picture that could not be had; the next one will do
			}
			if (this.#video) this.#look();
		}, LOOK_MS);
	}

	async #find(video: HTMLVideoElement) {
		const { videoWidth: width, videoHeight: height } = video;
		if (width !== this.size?.width || height !== this.size.height) this.size = { width, height };
		const scale = Math.min(1, FRAME / Math.max(width, height));
		const bitmap = await createImageBitmap(video, {
			resizeWidth: Math.round(width * scale),
			resizeHeight: Math.round(height * scale),
			resizeQuality: 'low',
		});
		const found = await this.#scanner.find(bitmap);
		const now = performance.now();
		if (found.quad) {
			this.#seenAt = now;
			const by = width / found.width;
			this.paper = found.quad.map(({ x, y }) => ({ x: x * by, y: y * by })) as Quad;
		} else if (now - this.#seenAt > KEEP_MS) this.paper = undefined;
	}
}
