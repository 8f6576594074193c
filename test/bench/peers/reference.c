/*
 * The reference case as hand-written SIMD C: the yardstick of the engine benchmark.
 *
 *   reference SAMPLES.bin TRIALS ROUNDS RESULTS.bin
 *
 * SAMPLES holds 12 columns of TRIALS doubles in the order of `enum` below; RESULTS receives 8 columns. It prints
 * the median milliseconds of ROUNDS evaluations on one thread. Built twice by the bench:
  *   as written:  gcc -O3 -march=native -ffast-math -fno-finite-math-only
 *   reduced:     gcc -O3 -DREDUCED -ffast-math -fno-finite-math-only, for 128-bit SIMD, with the series pass by hand:
 *                a power that steps with time is one multiplication a period, not a call of pow
 */
#define _GNU_SOURCE
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

/* Lets gcc call the vector forms in libmvec without -ffast-math, so that NaN and infinity keep their meaning. */
__attribute__((simd("notinbranch"))) double pow(double, double);
__attribute__((simd("notinbranch"))) double log(double);

enum { T = 60, W = 32, INPUTS = 12, OUTPUTS = 8, LIFE = 36 };
enum { MARKET, INNOVATION, IMITATION, SHARE_END, PRICE, ELASTICITY, DISCOUNT, CHURN, UNIT_COST, FIXED, INFLATION, CAPEX };
static const double season[12] = {0.92, 0.90, 0.95, 0.98, 1.00, 1.02, 0.97, 0.96, 1.01, 1.05, 1.12, 1.12};
static const double share_start = 0.12, share_ramp = 24, price_erosion = 0.004, reference_start = 49,
                    reference_erosion = 0.003, service_fee = 7.5, service_cost = 2.1, learning = 0.9, experience = 5000,
                    marketing_start = 300000, marketing_decay = 0.03, marketing_share = 0.03, capex_renewal = 800000,
                    maintenance = 0.005, receivable_days = 45, inventory_days = 30, payable_days = 40, tax_rate = 0.25,
                    loss_limit = 0.8, wacc = 0.11, investment = 2000000;
enum { RENEWAL = 25 };

/* Plain comparisons, because fmin and fmax promise more about NaN than one instruction gives. */
#define LOWER(a, b) ((a) < (b) ? (a) : (b))
#define HIGHER(a, b) ((a) > (b) ? (a) : (b))
#define LANES for (int l = 0; l < W; l++)
typedef double lane[W] __attribute__((aligned(64)));

/* payback: periods until the running sum from time 0 turns positive for the first time, interpolated */
static inline void payback_step(int t, const lane flow, lane sum, lane found) {
  LANES {
    double before = sum[l], after = before + flow[l];
    double at = t - 1 + -before / flow[l];
    found[l] = (found[l] != found[l] && before < 0 && after >= 0) ? at : found[l];
    sum[l] = after;
  }
}

static void irr_year(lane flows[T + 1], lane out) {
  lane rate, step;
  LANES { rate[l] = 0.01; step[l] = 1; }
  for (int iteration = 0; iteration < 60; iteration++) {
    lane value, slope;
    LANES { value[l] = flows[T][l]; slope[l] = 0; }
    lane v;
    LANES v[l] = 1 / (1 + rate[l]);
    for (int t = T - 1; t >= 0; t--) LANES {
      slope[l] = slope[l] * v[l] + value[l];
      value[l] = value[l] * v[l] + flows[t][l];
    }
    double worst = 0;
    LANES {
      step[l] = value[l] / (-slope[l] * v[l] * v[l]);
      rate[l] = rate[l] - step[l];
      double relative = fabs(step[l]);
      worst = relative > worst ? relative : worst;
    }
    if (worst < 1e-13) break;
  }
  LANES out[l] = step[l] < 1e-9 && rate[l] > -1 ? pow(1 + rate[l], 12) - 1 : NAN;
}

static void block(const double *const in[INPUTS], double *const out[OUTPUTS], int at) {
  static lane flows[T + 1], values[T + 1], capex_of[T + 1];
  lane x[INPUTS];
  for (int i = 0; i < INPUTS; i++) memcpy(x[i], in[i] + at, sizeof(lane));
  lane adopters, to_date, base, window, losses, working, cash, value, lowest, pay, pay_value, revenue_total, end_value,
      capex_value, exponent, sum, sum_value;
  const double learning_exponent = log(learning) / log(2);
  LANES {
    adopters[l] = to_date[l] = base[l] = window[l] = working[l] = revenue_total[l] = end_value[l] = capex_value[l] = 0;
    losses[l] = investment; cash[l] = value[l] = lowest[l] = sum[l] = sum_value[l] = -investment;
    pay[l] = pay_value[l] = NAN; exponent[l] = learning_exponent; flows[0][l] = -investment;
  }
#ifdef REDUCED
  lane level, level_step, response, response_step, net;
  double decay = 1, factor_mid = pow(1 + wacc, -0.5 / 12), factor_end = pow(1 + wacc, -1.0 / 12);
  const double factor_step = factor_end;
  LANES {
    level[l] = 1; level_step[l] = pow(1 + x[INFLATION][l], 1.0 / 12);
    net[l] = x[PRICE][l] * (1 - x[DISCOUNT][l]);
    response[l] = pow(net[l] / reference_start, x[ELASTICITY][l]);
    response_step[l] = pow((1 - price_erosion) / (1 - reference_erosion), x[ELASTICITY][l]);
  }
#endif
  for (int t = 1; t <= T; t++) {
    const double ramp = fmin(1, (t - 1) / share_ramp), s = season[(t - 1) % 12];
    lane units, average, revenue, cost, service, marketing, ebitda, capex, tax, fcf, pv;
#ifndef REDUCED
    lane level, net, response;
    const double years = (t - 1) / 12.0;
    const double decay = pow(1 - marketing_decay, t - 1), erosion = pow(1 - price_erosion, t - 1),
                 reference = reference_start * pow(1 - reference_erosion, t - 1),
                 factor_mid = pow(1 + wacc, -(t - 0.5) / 12), factor_end = pow(1 + wacc, -t / 12.0);
    LANES level[l] = pow(1 + x[INFLATION][l], years);
    LANES net[l] = x[PRICE][l] * erosion * (1 - x[DISCOUNT][l]);
    LANES response[l] = pow(net[l] / reference, x[ELASTICITY][l]);
#endif
    LANES {
      double share = share_start + (x[SHARE_END][l] - share_start) * ramp;
      double fresh = (x[INNOVATION][l] + x[IMITATION][l] * adopters[l] / x[MARKET][l]) * (x[MARKET][l] - adopters[l]);
      adopters[l] += fresh;
      units[l] = fresh * share * response[l] * s;
      to_date[l] += units[l];
      double open = base[l];
      base[l] = open + units[l] - open * x[CHURN][l];
      average[l] = (open + base[l]) / 2;
      revenue[l] = units[l] * net[l] + average[l] * (service_fee * level[l]);
      revenue_total[l] += revenue[l];
    }
    LANES cost[l] = units[l] * (x[UNIT_COST][l] * pow((experience + to_date[l]) / experience, exponent[l]));
    LANES {
      service[l] = average[l] * service_cost * level[l];
      marketing[l] = marketing_start * decay + marketing_share * revenue[l];
      ebitda[l] = revenue[l] - cost[l] - service[l] - marketing[l] - x[FIXED][l] * level[l];
      capex[l] = (t == 1 ? x[CAPEX][l] : 0) + (t == RENEWAL ? capex_renewal : 0) + maintenance * revenue[l];
    }
    memcpy(capex_of[t], capex, sizeof(lane));
    if (t > LIFE) LANES window[l] += capex[l] - capex_of[t - LIFE][l];
    else LANES window[l] += capex[l];
    LANES {
      double ebit = ebitda[l] - window[l] / LIFE;
      double taxable = HIGHER(0, ebit), used = LOWER(losses[l], loss_limit * taxable);
      losses[l] += HIGHER(0, -ebit) - used;
      tax[l] = tax_rate * (taxable - used);
      double next = revenue[l] * receivable_days / (365.0 / 12) + cost[l] * inventory_days / (365.0 / 12) -
                    (cost[l] + service[l] + marketing[l]) * payable_days / (365.0 / 12);
      fcf[l] = ebitda[l] - tax[l] - capex[l] - (next - working[l]) + (t == T ? next : 0);
      working[l] = next;
      pv[l] = fcf[l] * factor_mid;
      cash[l] += fcf[l];
      value[l] += pv[l];
      lowest[l] = LOWER(lowest[l], cash[l]);
      end_value[l] += fcf[l] * factor_end;
      capex_value[l] += capex[l] * factor_mid;
    }
    memcpy(flows[t], fcf, sizeof(lane));
    memcpy(values[t], pv, sizeof(lane));
    payback_step(t, fcf, sum, pay);
    payback_step(t, pv, sum_value, pay_value);
#ifdef REDUCED
    decay *= 1 - marketing_decay; factor_mid *= factor_step; factor_end *= factor_step;
    LANES { level[l] *= level_step[l]; net[l] *= 1 - price_erosion; response[l] *= response_step[l]; }
#endif
  }
  lane irr;
  irr_year(flows, irr);
  LANES {
    out[0][at + l] = value[l];
    out[1][at + l] = end_value[l] - investment;
    out[2][at + l] = irr[l];
    out[3][at + l] = pay[l];
    out[4][at + l] = pay_value[l];
    out[5][at + l] = 1 + value[l] / (investment + capex_value[l]);
    out[6][at + l] = -lowest[l];
    out[7][at + l] = revenue_total[l];
  }
}

static int ascending(const void *a, const void *b) {
  double d = *(const double *)a - *(const double *)b;
  return (d > 0) - (d < 0);
}

int main(int argc, char **argv) {
  if (argc != 5) { fprintf(stderr, "usage: reference SAMPLES.bin TRIALS ROUNDS RESULTS.bin\n"); return 2; }
  const int n = atoi(argv[2]), rounds = atoi(argv[3]), padded = (n + W - 1) / W * W;
  double *in = aligned_alloc(64, sizeof(double) * INPUTS * padded), *out = aligned_alloc(64, sizeof(double) * OUTPUTS * padded);
  const double *columns[INPUTS];
  double *results[OUTPUTS];
  FILE *file = fopen(argv[1], "rb");
  if (!file) { perror(argv[1]); return 1; }
  for (int i = 0; i < INPUTS; i++) {
    double *column = in + (size_t)i * padded;
    if (fread(column, sizeof(double), n, file) != (size_t)n) { fprintf(stderr, "too few samples\n"); return 1; }
    for (int l = n; l < padded; l++) column[l] = column[n - 1];
    columns[i] = column;
  }
  fclose(file);
  for (int i = 0; i < OUTPUTS; i++) results[i] = out + (size_t)i * padded;
  double *times = malloc(sizeof(double) * rounds);
  for (int round = 0; round < rounds; round++) {
    struct timespec a, b;
    clock_gettime(CLOCK_MONOTONIC, &a);
    for (int at = 0; at < padded; at += W) block(columns, results, at);
    clock_gettime(CLOCK_MONOTONIC, &b);
    times[round] = (b.tv_sec - a.tv_sec) * 1e3 + (b.tv_nsec - a.tv_nsec) / 1e6;
  }
  qsort(times, rounds, sizeof(double), ascending);
  printf("%.4f\n", times[rounds / 2]);
  file = fopen(argv[4], "wb");
  for (int i = 0; i < OUTPUTS; i++) fwrite(results[i], sizeof(double), n, file);
  fclose(file);
  return 0;
}
