"""The trade solver's algorithm in NumPy, to measure against bench/trade.bench.ts on the same machine.

    python3 bench/numpy/solve_trade.py models/world-2023/economy [--serve] [--policy FILE.csv] [--result FILE.csv]

Prints milliseconds a solve to 1e-8 and the number of sweeps for the small and the large shock of the benchmark: once sector by
sector, as the solver does it, and once with all sectors at a time, which takes more sweeps and suits NumPy better. With --serve
it answers each line `small` or `large` on standard input by one line of JSON for the latter. With --policy it solves that policy,
and with --result it also prints the largest difference from what `economy solve --out` wrote.
"""

import argparse
import csv
import json
import os
import statistics
import sys
import time

import numpy as np

LARGEST_STEP, SHORTEST, LONGEST = 0.25, 0.4, 3.0
STRONGEST_LOOP, LOOPS_BEYOND = 0.9, 1.1
STEPS_BEFORE_ADAPTING = 4
WAGE_CHANGE = 1e-3
SHOCKS = {"small": (0.1, 0.1), "large": (1, 1)}


def rows_of(path):
    with open(path, newline="") as file:
        return list(csv.DictReader(file))


class Economy:
    """Shares of exact hat algebra. Arrays are [sector, exporter, importer], [sector, region] or [region]."""

    def __init__(self, folder):
        table = lambda name: rows_of(os.path.join(folder, name + ".csv"))
        self.regions = [row["region"] for row in table("regions")]
        sectors = table("sectors")
        self.sectors = [row["sector"] for row in sectors]
        self.theta = np.array([float(row["trade_elasticity"]) for row in sectors])
        self.region_at = {region: n for n, region in enumerate(self.regions)}
        self.sector_at = {sector: j for j, sector in enumerate(self.sectors)}
        J, N = len(self.sectors), len(self.regions)
        flow, self.tariff = np.zeros((J, N, N)), np.zeros((J, N, N))
        for row in table("flows"):
            at = self.cell(row)
            flow[at], self.tariff[at] = float(row["flow"]), float(row["tariff_rate"])
        self.gamma, self.alpha = np.zeros((J, N)), np.zeros((J, N))
        for row in table("production"):
            at = self.sector_at[row["sector"]], self.region_at[row["region"]]
            self.gamma[at], self.alpha[at] = float(row["value_added_share"]), float(row["final_share"])
        inputs = np.zeros((J, J, N))
        for row in table("inputs"):
            pair = self.sector_at[row["input_sector"]], self.sector_at[row["output_sector"]]
            inputs[pair + (self.region_at[row["region"]],)] = float(row["share"])
        self.alpha /= self.alpha.sum(axis=0)
        used = inputs.sum(axis=0)
        inputs = np.divide(inputs, used, out=np.zeros_like(inputs), where=used > 0)
        self.cost = (1 - self.gamma)[None] * inputs  # [input, output, region]
        bought = flow * (1 + self.tariff)
        self.spending = bought.sum(axis=1)
        own = np.broadcast_to(np.eye(N), (J, N, N))
        self.share = np.divide(bought, self.spending[:, None], out=own.copy(), where=self.spending[:, None] > 0)
        self.output = flow.sum(axis=2)
        self.value_added = (self.gamma * self.output).sum(axis=0)
        self.deficit = flow.sum(axis=(0, 1)) - flow.sum(axis=(0, 2))
        self.income = self.value_added + (flow * self.tariff).sum(axis=(0, 1)) + self.deficit
        self.own_use = np.einsum("jjn->jn", self.cost)
        self.world_share = self.value_added / self.value_added.sum()
        self.response = Response.of(self)

    def cell(self, row):
        return self.sector_at[row["sector"]], self.region_at[row["exporter"]], self.region_at[row["importer"]]

    def at_wages(self, wage):
        state = State(self)
        state.wage = wage
        policy = Policy(self, self.tariff)
        for _ in range(1000):
            if max(state.sweep_prices(policy), state.sweep_spending(policy)) <= 1e-8:
                break
        state.find_excess()
        return state


class Response:
    """How excess, prices and spending move with the log of each wage, and the ties between regions that they move through."""

    def __init__(self, economy, excess, price, spending, ties, openness):
        self.excess, self.price, self.spending, self.ties, self.openness = excess, price, spending, ties, openness
        self.wage = np.linalg.inv(-(excess + economy.world_share[None]))

    @staticmethod
    def of(economy):
        """By finite differences at the baseline."""
        N = len(economy.regions)
        still = economy.at_wages(np.zeros(N))
        moved = [economy.at_wages(WAGE_CHANGE * unit) for unit in np.eye(N)]
        change = lambda of: np.stack([(of(state) - of(still)) / WAGE_CHANGE for state in moved], axis=-1)
        before = still.spending[..., None]
        spending = change(lambda state: state.spending)
        ratio = np.divide(spending, before, out=np.zeros_like(spending), where=before > 0)
        ties = still.find_ties(Policy(economy, economy.tariff))
        price = change(lambda state: state.price)
        return Response(economy, change(lambda state: state.excess), price, ratio, ties, np.ones((N, N)))

    def adapted(self, economy, policy, state):
        """Effects of wages abroad as much smaller as a policy has made the ties that they act through."""
        ties = state.find_ties(policy)
        imports, rivalry = (
            np.divide(now, then, out=np.ones_like(now), where=then > 0) for now, then in zip(ties, self.ties)
        )
        excess = self.excess * rivalry
        excess[np.diag_indices_from(excess)] += (self.excess - excess).sum(axis=1)
        return Response(economy, excess, self.price, self.spending, ties, self.openness * imports)


class Policy:
    """Trade shares weighed with new duties."""

    def __init__(self, economy, tariff):
        factor = 1 + tariff
        self.buying = economy.share * (factor / (1 + economy.tariff)) ** -economy.theta[:, None, None]
        self.selling = self.buying / factor
        self.duty = self.buying * tariff / factor
        self.own_buying = np.einsum("jnn->jn", self.buying)
        self.own_selling = np.einsum("jnn->jn", self.selling)


def carried(part):
    """How far a number goes when a part of each of its moves comes back to it."""
    return LOOPS_BEYOND / (1 - np.minimum(part, STRONGEST_LOOP))


class State:
    """The unknowns: logs of wages and prices, spending, output. Each sweep is Gauss-Seidel over sectors."""

    def __init__(self, economy):
        self.economy = economy
        shape = economy.gamma.shape
        self.wage, self.price = np.zeros(shape[1]), np.zeros(shape)
        self.supply, self.total, self.duty = np.ones(shape), np.ones(shape), np.zeros(shape)
        self.spending, self.output = economy.spending.copy(), economy.output.copy()

    def sweep_prices(self, policy):
        economy, largest = self.economy, 0.0
        for j, theta in enumerate(economy.theta):
            cost = economy.gamma[j] * self.wage + np.einsum("kn,kn->n", economy.cost[:, j], self.price)
            self.supply[j] = np.exp(-theta * cost)
            self.total[j] = self.supply[j] @ policy.buying[j]
            self.duty[j] = self.supply[j] @ policy.duty[j] / self.total[j]
            error = -np.log(self.total[j]) / theta - self.price[j]
            largest = max(largest, np.abs(error).max())
            own = policy.own_buying[j] * self.supply[j] / self.total[j]
            self.price[j] += error * carried(own * economy.own_use[j])
        return largest

    def sweep_spending(self, policy):
        economy, largest = self.economy, 0.0
        self.sell(policy)
        self.find_income()
        for j in range(len(economy.theta)):
            uses = np.einsum("kn,kn->n", economy.cost[j], self.output)
            missing = uses + economy.alpha[j] * self.income - self.spending[j]
            largest = max(largest, np.abs(missing / self.income).max())
            own = policy.own_selling[j] * self.supply[j] / self.total[j]
            change = missing * carried(own * economy.own_use[j])
            self.income += self.duty[j] * change
            self.spending[j] += change
            self.output[j] = self.supply[j] * (policy.selling[j] @ (self.spending[j] / self.total[j]))
        return largest

    def sweep_all_prices(self, policy):
        """Like `sweep_prices`, every sector at the prices of the sweep before."""
        economy, theta = self.economy, self.economy.theta[:, None]
        cost = economy.gamma * self.wage + np.einsum("kjn,kn->jn", economy.cost, self.price)
        self.supply = np.exp(-theta * cost)
        self.total = (self.supply[:, None] @ policy.buying)[:, 0]
        self.duty = (self.supply[:, None] @ policy.duty)[:, 0] / self.total
        error = -np.log(self.total) / theta - self.price
        self.price += error * carried(policy.own_buying * self.supply / self.total * economy.own_use)
        return np.abs(error).max()

    def sweep_all_spending(self, policy):
        """Like `sweep_spending`, every sector at the output and income of the sweep before."""
        economy = self.economy
        self.sell(policy)
        self.find_income()
        uses = np.einsum("jkn,kn->jn", economy.cost, self.output)
        missing = uses + economy.alpha * self.income - self.spending
        self.spending += missing * carried(policy.own_selling * self.supply / self.total * economy.own_use)
        self.sell(policy)
        return np.abs(missing / self.income).max()

    def sell(self, policy):
        self.output = self.supply * (policy.selling @ (self.spending / self.total)[..., None])[..., 0]

    def find_income(self):
        economy = self.economy
        self.income = (
            economy.value_added * np.exp(self.wage) + economy.deficit + (self.duty * self.spending).sum(axis=0)
        )

    def find_ties(self, policy):
        """Imports [importer, exporter] and rivalry [region, rival], without what a region has with itself."""
        bought = policy.buying * self.supply[:, :, None]  # [sector, exporter, importer]
        share = bought / self.total[:, None]
        demand = self.spending / self.total
        sold = policy.selling * self.supply[:, :, None] * demand[:, None]
        own_sales, own_share = np.einsum("jnn->jn", sold), np.einsum("jnn->jn", share)
        imports = (bought * demand[:, None]).sum(axis=0).T
        rival = sold * own_share[:, None] + own_sales[:, :, None] * share.transpose(0, 2, 1)
        rivalry = np.tensordot(self.economy.theta, rival, axes=1)
        for ties in (imports, rivalry):
            np.fill_diagonal(ties, 0)
        return imports, rivalry

    def find_excess(self):
        economy = self.economy
        self.excess = np.log((economy.gamma * self.output).sum(axis=0) / economy.value_added) - self.wage
        return np.abs(self.excess).max()


def solve(economy, tariff, tolerance=1e-8, limit=1000, together=False, state=None):
    """Wages by the chord of the baseline's response, from a state that is changed. Returns ratios of wages, prices and real income, and sweeps."""
    policy, state, response = Policy(economy, tariff), state or State(economy), economy.response
    world = economy.value_added.sum()
    sweep_prices = state.sweep_all_prices if together else state.sweep_prices
    sweep_spending = state.sweep_all_spending if together else state.sweep_spending
    length, step, wanted = 1.0, np.zeros_like(state.wage), np.zeros_like(state.wage)
    for sweeps in range(1, limit + 1):
        prices, spending = sweep_prices(policy), sweep_spending(policy)
        if max(prices, spending, state.find_excess()) <= tolerance:
            break
        if sweeps == STEPS_BEFORE_ADAPTING:
            response = response.adapted(economy, policy, state)
        before, wanted = wanted, response.wage @ state.excess
        removed = step @ (before - wanted)
        if sweeps == STEPS_BEFORE_ADAPTING:
            length = 1.0
        elif removed > 0:
            length = np.sqrt(length * min(max(step @ step / removed, SHORTEST), LONGEST))
        step = np.clip(length * wanted, -LARGEST_STEP, LARGEST_STEP)
        step = step + np.log(world / (economy.value_added * np.exp(state.wage + step)).sum())
        state.wage = state.wage + step
        felt = step[:, None] + response.openness * (step[None] - step[:, None])
        state.price += np.einsum("jnm,nm->jn", response.price, felt)
        state.spending *= np.exp(np.einsum("jnm,nm->jn", response.spending, felt))
    else:
        raise ArithmeticError(f"no equilibrium after {limit} sweeps")
    index = np.exp((economy.alpha * state.price).sum(axis=0))
    value = policy.selling * state.supply[:, :, None] * (state.spending / state.total)[:, None]
    income = economy.value_added * np.exp(state.wage) + (value * tariff).sum(axis=(0, 1)) + economy.deficit
    return np.exp(state.wage), index, income / economy.income / index, sweeps


def draw_tariff(economy, share, points, seed=1):
    """Duties of the benchmark's shocks, from the same linear congruential stream."""
    state = seed
    tariff = economy.tariff.copy()

    def draw():
        nonlocal state
        state = (state * 1664525 + 1013904223) % 2**32
        return state / 2**32

    for j, i, n in np.ndindex(tariff.shape):
        if i == n or draw() >= share:
            continue
        tariff[j, i, n] += points * draw()
        draw(), draw(), draw()  # export tax, trade cost and varieties, which these shocks leave alone
    return tariff


def measure(economy, tariff, together, rounds=9):
    times = []
    for _ in range(rounds):
        begin = time.process_time()
        *_, sweeps = solve(economy, tariff, together=together)
        times.append(1000 * (time.process_time() - begin))
    return f"{statistics.median(times):.2f} ms [{min(times):.2f}, {max(times):.2f}], {sweeps} sweeps"


def serve(economy, at_least=0.1):
    """Each answer is the mean of solves that fill `at_least` seconds of this process."""
    tariffs = {name: draw_tariff(economy, *shock) for name, shock in SHOCKS.items()}
    for line in sys.stdin:
        begin, elapsed, count = time.process_time(), 0, 0
        while elapsed < at_least:
            _, _, real, sweeps = solve(economy, tariffs[line.strip()], together=True)
            elapsed, count = time.process_time() - begin, count + 1
        print(json.dumps({"ms": 1000 * elapsed / count, "sweeps": sweeps, "realIncomeHat": real.tolist()}), flush=True)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("folder")
    parser.add_argument("--serve", action="store_true")
    parser.add_argument("--policy")
    parser.add_argument("--result")
    given = parser.parse_args()
    economy = Economy(given.folder)
    if given.serve:
        return serve(economy)
    if given.policy is None:
        for name, shock in SHOCKS.items():
            tariff = draw_tariff(economy, *shock)
            for together, way in ((False, "sector by sector"), (True, "all sectors at a time")):
                print(f"{name} shock, {way}: {measure(economy, tariff, together)}")
        return
    tariff = economy.tariff.copy()
    for row in rows_of(given.policy):
        if row["tariff_rate"]:
            tariff[economy.cell(row)] = float(row["tariff_rate"])
    wage, index, real, sweeps = solve(economy, tariff, 1e-10)
    print(f"{sweeps} sweeps")
    if given.result is not None:
        rows = {row["region"]: row for row in rows_of(given.result)}
        theirs = np.array([[float(rows[r][c]) for c in ("w_hat", "P_hat")] for r in economy.regions]).T
        income = np.array([float(rows[r]["exact_real_income_pct"]) for r in economy.regions])
        far = np.abs(np.stack([wage - theirs[0], index - theirs[1], real - 1 - income / 100]))
        print(f"largest difference: {far.max():.1e}")


if __name__ == "__main__":
    main()
