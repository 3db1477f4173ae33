// Starts tesseract.js's worker script with a lock held for as long as this worker lives. A worker that is ended from
// outside gives no event; its lock becomes free at once, and the page that waits for it knows.
const name = decodeURIComponent(self.location.hash.slice(1));
if (name)
	self.navigator.locks?.request(name, () => {
		self.postMessage({ status: 'held' });
		return new Promise(() => {});
	});
importScripts('worker.min.js');
