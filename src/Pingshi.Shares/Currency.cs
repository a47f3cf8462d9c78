using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;

namespace Pingshi.Shares;

/// <summary>A currency of ISO 4217 with its minor unit.</summary>
/// <remarks>
/// The default value is <see cref="None"/> (XXX, <em>no currency</em>), in which amounts can be zero but add to no other currency.
/// Equality is equality of the code. Immutable and safe to share between threads.
/// Source: ISO 4217 list one, active national currencies; funds, metals and test codes are left out.
/// </remarks>
public readonly record struct Currency
{
    private static readonly FrozenDictionary<string, Currency> ByCode = Listed().ToFrozenDictionary(c => c.Code, StringComparer.Ordinal);

    // Null for XXX, so that the default value is a valid one.
    private readonly string? _code;
    private readonly byte _exponent;

    private Currency(string code, byte exponent)
    {
        _code = code;
        _exponent = exponent;
    }

    /// <summary>XXX: no currency.</summary>
    public static Currency None => default;

    /// <summary>CNY, the yuan (人民币元); its minor unit is the fen (分).</summary>
    public static Currency Cny => Of("CNY");

    /// <summary>All currencies known, by code.</summary>
    public static IReadOnlyList<Currency> All { get; } = [.. ByCode.Values.OrderBy(c => c.Code, StringComparer.Ordinal)];

    /// <summary>The three capital letters of ISO 4217.</summary>
    public string Code => _code ?? "XXX";

    /// <summary>How many decimals the minor unit has: 2 for CNY, 0 for JPY, 3 for KWD.</summary>
    public int Exponent => _exponent;

    /// <summary>The currency of a code.</summary>
    /// <param name="code">Three capital letters.</param>
    /// <exception cref="SharesException"><see cref="SharesCodes.UnknownCurrency"/>.</exception>
    public static Currency Of(string code) =>
        TryOf(code, out var currency) ? currency : throw new SharesException(SharesCodes.UnknownCurrency, code);

    /// <summary>The currency of a code, without throwing.</summary>
    /// <param name="code">Three capital letters, or anything else.</param>
    /// <param name="currency">The currency, when the answer is true.</param>
    public static bool TryOf([NotNullWhen(true)] string? code, out Currency currency)
    {
        currency = default;
        return code is not null && (code == "XXX" || ByCode.TryGetValue(code, out currency));
    }

    /// <summary>The code.</summary>
    public override string ToString() => Code;

    private static IEnumerable<Currency> Listed()
    {
        const string Zero = "BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF";
        const string Two =
            "AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF CNY COP CRC CUP CVE CZK DKK DOP "
            + "DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GTQ GYD HKD HNL HTG HUF IDR ILS INR IRR JMD KES KGS KHR KPW KYD KZT LAK LBP LKR "
            + "LRD LSL MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD PAB PEN PGK PHP PKR PLN QAR RON RSD RUB "
            + "SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TOP TRY TTD TWD TZS UAH USD UYU UZS VES WST XCD YER ZAR "
            + "ZMW";
        const string Three = "BHD IQD JOD KWD LYD OMR TND";
        const string Four = "CLF UYW";
        return [.. With(Zero, 0), .. With(Two, 2), .. With(Three, 3), .. With(Four, 4)];

        static IEnumerable<Currency> With(string codes, byte exponent) => codes.Split(' ').Select(code => new Currency(code, exponent));
    }
}
