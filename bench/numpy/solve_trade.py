"""The trade solver's algorithm in NumPy, to measure against bench/trade.bench.ts on the same machine.

    python3 bench/numpy/solve_trade.py models/world-2023/economy [--policy FILE.csv] [--result FILE.csv]

Prints milliseconds a solve to 1e-8 and the number of sweeps for the small and the large shock of the benchmark: once sector by
sector, as the solver does it, and once with all sectors at a time, which takes more sweeps and suits NumPy better. With --policy
it solves that policy, and with --result it also prints the largest difference from what `economy solve --out` wrote.
"""

import argparse
import csv
import os
import statistics
import time

import numpy as np

LARGEST_STEP, SHORTEST, LONGEST = 0.25, 0.7, 3.0
WAGE_CHANGE = 1e-3


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
        self.response = self.find_response()

    def cell(self, row):
        return self.sector_at[row["sector"]], self.region_at[row["exporter"]], self.region_at[row["importer"]]

    def find_response(self):
        """Finite differences of excess, prices and spending in the log of each wage, with the numeraire added."""
        N = len(self.regions)
        still = self.at_wages(np.zeros(N))
        moved = [self.at_wages(WAGE_CHANGE * unit) for unit in np.eye(N)]
        change = lambda of: np.stack([(of(state) - of(still)) / WAGE_CHANGE for state in moved], axis=-1)
        weights = self.value_added / self.value_added.sum()
        wage = np.linalg.inv(-(change(lambda state: state.excess) + weights[None]))
        spending = change(lambda state: state.spending)
        ratio = np.divide(
            spending, still.spending[..., None], out=np.zeros_like(spending), where=still.spending[..., None] > 0
        )
        return wage, change(lambda state: state.price), ratio

    def at_wages(self, wage):
        state = State(self)
        state.wage = wage
        policy = Policy(self, self.tariff)
        for _ in range(1000):
            if max(state.sweep_prices(policy), state.sweep_spending(policy)) <= 1e-8:
                break
        state.find_excess()
        return state


class Policy:
    """Trade shares weighed with new duties."""

    def __init__(self, economy, tariff):
        factor = 1 + tariff
        self.buying = economy.share * (factor / (1 + economy.tariff)) ** -economy.theta[:, None, None]
        self.selling = self.buying / factor
        self.duty = self.buying * tariff / factor


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
            price = -np.log(self.total[j]) / theta
            largest = max(largest, np.abs(price - self.price[j]).max())
            self.price[j] = price
        return largest

    def sweep_spending(self, policy):
        economy, largest = self.economy, 0.0
        self.income = (
            economy.value_added * np.exp(self.wage) + economy.deficit + (self.duty * self.spending).sum(axis=0)
        )
        for j in range(len(economy.theta)):
            uses = np.einsum("kn,kn->n", economy.cost[j], self.output)
            spent = uses + economy.alpha[j] * self.income
            change = spent - self.spending[j]
            largest = max(largest, np.abs(change / self.income).max())
            self.income += self.duty[j] * change
            self.spending[j] = spent
            self.output[j] = self.supply[j] * (policy.selling[j] @ (spent / self.total[j]))
        return largest

    def sweep_all_prices(self, policy):
        """Like `sweep_prices`, every sector at the prices of the sweep before."""
        economy, theta = self.economy, self.economy.theta[:, None]
        cost = economy.gamma * self.wage + np.einsum("kjn,kn->jn", economy.cost, self.price)
        self.supply = np.exp(-theta * cost)
        self.total = (self.supply[:, None] @ policy.buying)[:, 0]
        self.duty = (self.supply[:, None] @ policy.duty)[:, 0] / self.total
        price = -np.log(self.total) / theta
        largest = np.abs(price - self.price).max()
        self.price = price
        return largest

    def sweep_all_spending(self, policy):
        """Like `sweep_spending`, every sector at the output and income of the sweep before."""
        economy = self.economy
        self.income = (
            economy.value_added * np.exp(self.wage) + economy.deficit + (self.duty * self.spending).sum(axis=0)
        )
        spent = np.einsum("jkn,kn->jn", economy.cost, self.output) + economy.alpha * self.income
        largest = np.abs((spent - self.spending) / self.income).max()
        self.spending = spent
        self.output = self.supply * (policy.selling @ (spent / self.total)[..., None])[..., 0]
        return largest

    def find_excess(self):
        economy = self.economy
        self.excess = np.log((economy.gamma * self.output).sum(axis=0) / economy.value_added) - self.wage
        return np.abs(self.excess).max()


def solve(economy, tariff, tolerance=1e-8, limit=1000, together=False):
    """Wages by the chord of the baseline's response. Returns ratios of wages, prices and real income, and sweeps."""
    policy, state = Policy(economy, tariff), State(economy)
    by_wage, by_price, by_spending = economy.response
    world = economy.value_added.sum()
    sweep_prices = state.sweep_all_prices if together else state.sweep_prices
    sweep_spending = state.sweep_all_spending if together else state.sweep_spending
    length, step, wanted = 1.0, np.zeros_like(state.wage), np.zeros_like(state.wage)
    for sweeps in range(1, limit + 1):
        prices, spending = sweep_prices(policy), sweep_spending(policy)
        if max(prices, spending, state.find_excess()) <= tolerance:
            break
        before, wanted = wanted, by_wage @ state.excess
        removed = step @ (before - wanted)
        if removed > 0:
            length = np.sqrt(length * min(max(step @ step / removed, SHORTEST), LONGEST))
        step = np.clip(length * wanted, -LARGEST_STEP, LARGEST_STEP)
        step = step + np.log(world / (economy.value_added * np.exp(state.wage + step)).sum())
        state.wage = state.wage + step
        state.price += by_price @ step
        state.output *= 1 + by_spending @ step
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
        begin = time.perf_counter()
        *_, sweeps = solve(economy, tariff, together=together)
        times.append(1000 * (time.perf_counter() - begin))
    return f"{statistics.median(times):.2f} ms [{min(times):.2f}, {max(times):.2f}], {sweeps} sweeps"


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("folder")
    parser.add_argument("--policy")
    parser.add_argument("--result")
    given = parser.parse_args()
    economy = Economy(given.folder)
    if given.policy is None:
        for name, share, points in (("small", 0.1, 0.1), ("large", 1, 1)):
            tariff = draw_tariff(economy, share, points)
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
