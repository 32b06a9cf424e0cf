// Undo and redo: a stack of gestures, without a limit. Pure.

export class History<Gesture> {
  #done: Gesture[] = [];
  #undone: Gesture[] = [];

  /** The gesture that undo would take back. */
  get last(): Gesture | undefined {
    return this.#done.at(-1);
  }
  /** The gesture that redo would bring back. */
  get next(): Gesture | undefined {
    return this.#undone.at(-1);
  }

  /** A new gesture; what was undone before it is gone. */
  push(gesture: Gesture): void {
    this.#done.push(gesture);
    this.#undone = [];
  }
  undo(): Gesture | undefined {
    const gesture = this.#done.pop();
    if (gesture !== undefined) this.#undone.push(gesture);
    return gesture;
  }
  redo(): Gesture | undefined {
    const gesture = this.#undone.pop();
    if (gesture !== undefined) this.#done.push(gesture);
    return gesture;
  }
  /** Takes out a gesture that the desk refused. */
  forget(gesture: Gesture): void {
    this.#done = this.#done.filter((g) => g !== gesture);
    this.#undone = this.#undone.filter((g) => g !== gesture);
  }
  clear(): void {
    this.#done = [];
    this.#undone = [];
  }
}
