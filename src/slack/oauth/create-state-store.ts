import type { InstallURLOptions, StateStore } from '@slack/oauth';
import type { Clock } from '../../ports/clock.ts';
import type { OAuthStates } from '../../ports/installations.ts';
import { OAuthStateInvalid } from './oauth-errors.ts';

const LIVES_MS = 10 * 60 * 1_000; // as long as Slack's code (slack-facts §4.1)

export interface StateStoreDeps {
  readonly states: OAuthStates;
  readonly clock: Clock;
  /** Hex: a state with `=` in it always fails in @slack/oauth 4 (slack-facts §4.4). */
  readonly newState: () => string;
  readonly installOptions: InstallURLOptions;
}

/** Single-use on the server, since the default state can be replayed for ten minutes (slack-facts §4.4, 3). */
export function createStateStore(deps: StateStoreDeps, browser: string): StateStore {
  const { states, clock, newState, installOptions } = deps;
  return {
    async generateStateParam() {
      const state = newState();
      await states.save(state, browser, new Date(clock.now().getTime() + LIVES_MS));
      return state;
    },
    async verifyStateParam(_now, state) {
      if (browser === '' || !(await states.use(state, browser, clock.now()))) {
        throw new OAuthStateInvalid('the state is used, too old, or of another browser');
      }
      return installOptions;
    },
  };
}
