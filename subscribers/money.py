"""Prices as a reader expects them."""

from __future__ import annotations

SIGNS = {"USD": "$", "EUR": "€", "GBP": "£", "JPY": "¥", "INR": "₹", "CAD": "CA$", "AUD": "A$", "NZD": "NZ$"}
# Of ISO 4217: currencies without a smaller unit, and those with a thousandth.
WHOLE = {
    *("BIF", "CLP", "DJF", "GNF", "ISK", "JPY", "KMF", "KRW"),
    *("PYG", "RWF", "UGX", "VND", "VUV", "XAF", "XOF", "XPF"),
}
THOUSANDTHS = {"BHD", "IQD", "JOD", "KWD", "LYD", "OMR", "TND"}


def price(units: int, currency: str) -> str:
    """`units` of the currency's smallest coin: $84, $8.50, ¥900, CHF 84."""
    code = currency.upper()
    places = 0 if code in WHOLE else 3 if code in THOUSANDTHS else 2
    whole, rest = divmod(units, 10**places)
    figure = f"{whole:,}" + (f".{rest:0{places}}" if rest else "")
    return f"{SIGNS[code]}{figure}" if code in SIGNS else f"{code}\N{NO-BREAK SPACE}{figure}"
