"""The reference case simulated by an independent program: numpy and scipy's exact inverse distributions, nothing of ours.

    python3 simulate.py CASE.json [TRIALS] [SEED] > simulation.json

Used two ways: its 100,000-trial figures are the fixture that `casewright simulate` is held to, and the bench times it
beside ours as the numpy peer (`--time ROUNDS` prints the median milliseconds of a whole simulation instead).
It needs numpy; scipy is used for the fixture only, and --time uses numpy alone.
"""
import json
import sys
import time

import numpy as np

T = 60


def table_quantile(spec):
    """The beta quantile of a PERT by a fine table of its own distribution function: numpy has no inverse of it."""
    lo, mode, hi = spec["min"], spec["mode"], spec["max"]
    a, b = 1 + 4 * (mode - lo) / (hi - lo), 1 + 4 * (hi - mode) / (hi - lo)
    x = (1 - np.cos(np.linspace(0, np.pi, 4097))) / 2
    middle = (x[1:] + x[:-1]) / 2
    mass = middle ** (a - 1) * (1 - middle) ** (b - 1) * np.diff(x)
    cumulative = np.concatenate([[0], np.cumsum(mass)])
    return cumulative / cumulative[-1], lo + (hi - lo) * x


def draw(case, n, rng, exact):
    uncertain = [l for l in case["lines"] if "distribution" in l]
    z = {l["name"]: rng.standard_normal(n) for l in uncertain}
    for pair in case["correlations"]:
        z[pair["b"]] = pair["rho"] * z[pair["a"]] + np.sqrt(1 - pair["rho"] ** 2) * z[pair["b"]]
    out = {}
    for line in uncertain:
        spec, score = line["distribution"], z[line["name"]]
        kind = spec["type"]
        if kind == "normal":
            out[line["name"]] = spec["mean"] + spec["sd"] * score
            continue
        if kind == "lognormal":
            out[line["name"]] = spec["median"] * np.exp(spec["sigma"] * score)
            continue
        u = normal_cdf(score, exact)
        if kind == "uniform":
            out[line["name"]] = spec["min"] + (spec["max"] - spec["min"]) * u
        elif kind == "triangular":
            lo, mode, hi = spec["min"], spec["mode"], spec["max"]
            cut = (mode - lo) / (hi - lo)
            out[line["name"]] = np.where(u < cut, lo + np.sqrt(u * (hi - lo) * (mode - lo)), hi - np.sqrt((1 - u) * (hi - lo) * (hi - mode)))
        elif kind == "pert":
            if exact:
                from scipy.stats import beta

                lo, mode, hi = spec["min"], spec["mode"], spec["max"]
                out[line["name"]] = lo + (hi - lo) * beta.ppf(u, 1 + 4 * (mode - lo) / (hi - lo), 1 + 4 * (hi - mode) / (hi - lo))
            else:
                out[line["name"]] = np.interp(u, *table_quantile(spec))
        else:
            raise SystemExit(f"no rule for a {kind} distribution")
    return out


def normal_cdf(z, exact):
    if exact:
        from scipy.special import ndtr

        return ndtr(z)
    # Abramowitz and Stegun 26.2.17, |error| < 7.5e-8: enough for a timing.
    t = 1 / (1 + 0.2316419 * np.abs(z))
    tail = np.exp(-z * z / 2) / np.sqrt(2 * np.pi) * t * (0.319381530 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))))
    return np.where(z > 0, 1 - tail, tail)


def evaluate(base, sample, n):
    """All eight results of the reference case for n trials, one row of trials at a time."""
    g = lambda name: sample.get(name, base[name])
    season = [0.92, 0.90, 0.95, 0.98, 1.00, 1.02, 0.97, 0.96, 1.01, 1.05, 1.12, 1.12]
    adopters = to_date = installed = window = working = revenue_total = end_value = capex_value = np.zeros(n)
    investment = base["investment"]
    losses = np.full(n, float(investment))
    cash = value = lowest = np.full(n, -float(investment))
    flows, values, capexes = [cash], [cash], []
    exponent = np.log(base["learning_rate"]) / np.log(2)
    for t in range(1, T + 1):
        level = (1 + g("inflation")) ** ((t - 1) / 12)
        share = base["share_start"] + (g("share_end") - base["share_start"]) * min(1, (t - 1) / base["share_ramp"])
        fresh = (g("innovation") + g("imitation") * adopters / g("market_size")) * (g("market_size") - adopters)
        adopters = adopters + fresh
        net = g("launch_price") * (1 - base["price_erosion"]) ** (t - 1) * (1 - g("discount"))
        reference = base["reference_price_start"] * (1 - base["reference_erosion"]) ** (t - 1)
        units = fresh * share * (net / reference) ** g("price_elasticity") * season[(t - 1) % 12]
        to_date = to_date + units
        opening = installed
        installed = opening + units - opening * g("churn")
        average = (opening + installed) / 2
        revenue = units * net + average * base["service_fee"] * level
        revenue_total = revenue_total + revenue
        cost = units * g("unit_cost_start") * ((base["experience_at_launch"] + to_date) / base["experience_at_launch"]) ** exponent
        service = average * base["service_cost"] * level
        marketing = base["marketing_start"] * (1 - base["marketing_decay"]) ** (t - 1) + base["marketing_share"] * revenue
        ebitda = revenue - cost - service - marketing - g("fixed_cost_month") * level
        capex = base["maintenance_share"] * revenue
        if t == 1:
            capex = capex + g("capex_launch")
        if t == base["renewal_month"]:
            capex = capex + base["capex_renewal"]
        capexes.append(capex)
        life = base["asset_life"]
        window = window + capex - (capexes[t - 1 - life] if t > life else 0)
        ebit = ebitda - window / life
        taxable = np.maximum(0, ebit)
        used = np.minimum(losses, base["loss_limit"] * taxable)
        losses = losses + np.maximum(0, -ebit) - used
        tax = base["tax_rate"] * (taxable - used)
        month = 365 / 12
        following = revenue * base["receivable_days"] / month + cost * base["inventory_days"] / month - (cost + service + marketing) * base["payable_days"] / month
        flow = ebitda - tax - capex - (following - working)
        if t == T:
            flow = flow + following
        working = following
        factor = (1 + base["wacc"]) ** (-(t - 0.5) / 12)
        present = flow * factor
        cash, value = cash + flow, value + present
        lowest = np.minimum(lowest, cash)
        end_value = end_value + flow * (1 + base["wacc"]) ** (-t / 12)
        capex_value = capex_value + capex * factor
        flows.append(flow)
        values.append(present)
    return {
        "npv": value,
        "npv_end": end_value - investment,
        "irr_year": irr(flows, n),
        "payback_months": payback(flows, n),
        "discounted_payback_months": payback(values, n),
        "profitability_index": 1 + value / (investment + capex_value),
        "peak_cash_need": -lowest,
        "total_revenue": revenue_total,
    }


def irr(flows, n):
    rate = np.full(n, 0.01)
    step = np.ones(n)
    with np.errstate(all="ignore"):
        for _ in range(60):
            v = 1 / (1 + rate)
            total, slope = flows[T].copy(), np.zeros(n)
            for t in range(T - 1, -1, -1):
                slope = slope * v + total
                total = total * v + flows[t]
            step = total / (-slope * v * v)
            rate = rate - step
            if not np.nanmax(np.abs(step)) > 1e-13:
                break
        return np.where((np.abs(step) < 1e-9) & (rate > -1), (1 + rate) ** 12 - 1, np.nan)


def payback(flows, n):
    total, found = np.zeros(n), np.full(n, np.nan)
    for t, flow in enumerate(flows):
        after = total + flow
        if t:
            with np.errstate(all="ignore"):
                found = np.where(np.isnan(found) & (total < 0) & (after >= 0), t - 1 - total / flow, found)
        total = after
    return found


def summary(values):
    seen = values[~np.isnan(values)]
    p = np.percentile(seen, [1, 5, 10, 50, 90, 95, 99])
    return {
        "mean": seen.mean(), "sd": seen.std(ddof=1), "standardError": seen.std(ddof=1) / np.sqrt(len(seen)),
        **{f"p{q}": v for q, v in zip([1, 5, 10, 50, 90, 95, 99], p)},
        "negative": float((seen < 0).mean()), "undefined": float(np.isnan(values).mean()),
    }


def main():
    arguments = [a for a in sys.argv[1:] if not a.startswith("--")]
    with open(arguments[0]) as file:
        case = json.load(file)
    base = {l["name"]: l["value"] for l in case["lines"] if l["kind"] == "input"}
    if "--time" in sys.argv:
        trials, rounds = int(arguments[1]), int(arguments[2])
        rng, times = np.random.default_rng(1), []
        for _ in range(rounds):
            start = time.perf_counter()
            parts = [evaluate(base, draw(case, n, rng, False), n) for n in chunks(trials, 5000)]
            {name: summary(np.concatenate([p[name] for p in parts])) for name in parts[0]}
            times.append((time.perf_counter() - start) * 1e3)
        print(f"{sorted(times)[rounds // 2]:.4f}")
        return
    trials, seed = int((arguments + ["100000"])[1]), int((arguments + ["", "20261123"])[2] or 20261123)
    rng = np.random.default_rng(seed)
    results = evaluate(base, draw(case, trials, rng, True), trials)
    json.dump({"trials": trials, "seed": seed, "results": {k: {n: float(x) for n, x in summary(v).items()} for k, v in results.items()}}, sys.stdout, indent=1)
    print()


def chunks(total, size):
    return [size] * (total // size) + ([total % size] if total % size else [])


if __name__ == "__main__":
    main()
