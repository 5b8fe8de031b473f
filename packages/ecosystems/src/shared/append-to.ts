/** Adds values to the list of a key without copying it, so that long lists take linear time. */
export function appendTo<K, V>(lists: Map<K, V[]>, key: K, values: Iterable<V>): void {
  let list = lists.get(key);
  if (list === undefined) lists.set(key, (list = []));
  for (const value of values) list.push(value);
}
