"""Writes exp.json, log.json and pow.json: doubles as 16 hex digits, most significant first.

The results are those of Python's decimal module (General Decimal Arithmetic, 80 digits), rounded once to the nearest double, so
they share no code and no method with what they test. Run from this folder: python3 make.py
"""

import json
import random
import struct
from decimal import Decimal, getcontext

getcontext().prec = 80
getcontext().Emin, getcontext().Emax = -10**6, 10**6
draw = random.Random(20260101)


def bits(value):
    return struct.pack('>d', value).hex()


def log_uniform(low, high):
    return 10 ** draw.uniform(low, high)


def exp_arguments():
    yield from (0.0, 1.0, -1.0, 0.5, -0.5, 709.78271289338, -745.1332191019, 5e-324, -5e-324, 1e-9)
    yield from (draw.uniform(-1, 1) for _ in range(100))
    yield from (draw.uniform(-30, 30) for _ in range(100))
    yield from (draw.uniform(-708, 709) for _ in range(80))
    yield from (draw.uniform(-745, -708) for _ in range(20))
    yield from (log_uniform(-20, 0) * draw.choice((1, -1)) for _ in range(60))
    yield from (k * 0.34657359027997264 for k in range(-15, 16))


def log_arguments():
    yield from (1.0, 2.0, 0.5, 10.0, 5e-324, 2.2250738585072014e-308, 1.7976931348623157e308, 1.0000000000000002)
    yield from (1 + draw.uniform(-0.3, 0.45) for _ in range(100))
    yield from (1 + log_uniform(-15, -1) * draw.choice((1, -1)) for _ in range(60))
    yield from (log_uniform(-6, 6) for _ in range(100))
    yield from (log_uniform(-307, 308) for _ in range(80))
    yield from (draw.randrange(1, 2**40) * 5e-324 for _ in range(20))


def pow_arguments():
    yield from ((3.0, 0.0), (3.0, 0.5), (3.0, 1.0), (3.0, 2.0), (3.0, -1.0), (2.0, 10.0), (10.0, -3.0))
    for _ in range(300):
        x = log_uniform(-2, 2)
        yield x, draw.uniform(-6, 6) / max(1.0, abs(float(Decimal(x).ln())))
    for _ in range(100):
        x = log_uniform(-0.5, 0.5)
        yield x, draw.uniform(-12, 12)
    for _ in range(60):
        x = log_uniform(-50, 50)
        yield x, draw.uniform(-6, 6)


def power(x, y):
    return float((Decimal(y) * Decimal(x).ln()).exp())


def write(name, vectors):
    lines = ',\n'.join(f'  {json.dumps(vector)}' for vector in vectors)
    with open(f'{name}.json', 'w') as file:
        file.write(f'[\n{lines}\n]\n')


write('exp', [[bits(x), bits(float(Decimal(x).exp()))] for x in exp_arguments()])
write('log', [[bits(x), bits(float(Decimal(x).ln()))] for x in log_arguments()])
write('pow', [[bits(x), bits(y), bits(power(x, y))] for x, y in pow_arguments()])
