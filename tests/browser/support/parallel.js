// Several at a time: pages wait for the server and the browser, not for us.
import { availableParallelism } from 'node:os';

const width = Math.max(2, Math.min(4, availableParallelism()));

/** Calls `work(item)` for every item, a few at a time; the results in the order of the items. */
export async function inParallel(items, work) {
  const results = [];
  let next = 0;
  const worker = async () => {
    while (next < items.length) {
      const index = next++;
      results[index] = await work(items[index]);
    }
  };
  await Promise.all(Array.from({ length: width }, worker));
  return results;
}
