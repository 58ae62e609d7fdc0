"""The skeleton of a run in NumPy, column by column: see bench/run-skeleton.ts, which it is measured against.

    python3 bench/numpy/run_skeleton.py models/world-2023/economy

Answers each line on standard input by one line of JSON: milliseconds of processor time of one run, and what it ends with.
"""

import json
import sys
import time

import numpy as np

from solve_trade import Economy, State, draw_tariff, solve

QUARTERS, FIRMS, TECHNOLOGIES, TARGETS, BANDS = 60, 1000, 21, 7, 10
INERTIA = 0.35


def play(economy, target):
    tariff, state = economy.tariff.copy(), State(economy)
    firm = np.arange(FIRMS)
    pair = np.arange(TECHNOLOGIES * TARGETS)
    floor = np.arange(BANDS) / BANDS
    kept, seen, stock = np.zeros(FIRMS), np.zeros(FIRMS), np.ones(FIRMS)
    gap, effort = 5.0 + pair % 40, np.full(pair.size, 0.2)
    for quarter in range(QUARTERS):
        tariff = tariff + INERTIA * (target - tariff)
        *_, real, _ = solve(economy, tariff, 1e-5, together=True, state=state)
        allowed_now = np.where((7 * firm + 13 * quarter) % 100 < 30, 0.5, 1.0)
        trust = (2 + 0.95 * kept + allowed_now) / (4 + 0.95 * seen)
        ordered = 1 / (1 + np.exp(3 - 6 * trust))
        used = np.minimum(stock, 1)
        kept, seen = 0.95 * kept + allowed_now, 0.95 * seen + 1
        stock = 0.9 * (stock - used) + ordered * allowed_now + 0.5 * (1 - trust)
        allowed = ordered.mean() * (1 - (pair % 9) / 10)
        access = np.clip((allowed[:, None] - floor) * 10, 0, 1).mean(axis=1)
        gap, effort = (
            np.maximum(0, gap + 3 * (1 - 0.6 * access) - 2 * effort - 0.02 * gap),
            effort + 0.1 * (gap / (gap + 20) - effort),
        )
    return real, trust.mean(), gap.mean()


def main():
    economy = Economy(sys.argv[1])
    target = draw_tariff(economy, 0.3, 0.5)
    for _ in sys.stdin:
        begin = time.process_time()
        real, trust, gap = play(economy, target)
        ms = 1000 * (time.process_time() - begin)
        print(json.dumps({"ms": ms, "realIncomeHat": real.tolist(), "trust": trust, "gap": gap}), flush=True)


if __name__ == "__main__":
    main()
