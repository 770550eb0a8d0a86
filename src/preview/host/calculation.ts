import type { FUniver } from '@univerjs/presets';
import { HostError } from './host-object';

type Engine = ReturnType<FUniver['getFormula']>;

/** Stages that the grid's engine tells of: each calculation begins and ends once, also one that is cut short. */
const BEGINS = 1;
const ENDS = 8;
/** Milliseconds without a word from the engine after which it is taken to have failed; it speaks every 500 formulas. */
const PATIENCE = 120_000;

/**
 * Brings formulas up to date. The engine gathers changes for a moment before it calculates, and a calculation may begin
 * while another one is under way: formulas are up to date only when all have ended and the last began after the change.
 */
export class Calculation {
  private running = 0;
  private begun = 0;

  constructor(private readonly engine: Engine) {
    engine.calculationProcessing(({ stage }: { readonly stage: number }) => {
      if (stage === BEGINS) {
        this.begun++;
        this.running++;
      } else if (stage === ENDS) this.running--;
    });
  }

  /** Waits for the calculation under way, if there is one: sheets that change their names meanwhile would confuse it. */
  async idle(): Promise<void> {
    if (this.running > 0) await this.untilEnded(this.begun - 1);
  }

  /** Calculates everything, however long it takes. */
  async run(): Promise<void> {
    const ended = this.untilEnded(this.begun);
    this.engine.executeCalculation();
    await ended;
  }

  /** Waits until a calculation later than that one has ended, and no other is under way. */
  private async untilEnded(earlier: number): Promise<void> {
    const listeners: { dispose(): void }[] = [];
    let timer: ReturnType<typeof setTimeout> | undefined;
    try {
      await new Promise<void>((resolve, reject) => {
        const giveUp = (): void =>
          reject(new HostError('GeneralException', 'The grid does not end its calculation.'));
        const wait = (): void => {
          clearTimeout(timer);
          timer = setTimeout(giveUp, PATIENCE);
        };
        const end = (): void => {
          if (this.begun > earlier && this.running === 0) resolve();
        };
        listeners.push(this.engine.calculationProcessing(wait), this.engine.calculationEnd(end));
        wait();
      });
    } finally {
      clearTimeout(timer);
      listeners.forEach((each) => each.dispose());
    }
  }
}
