using Pingshi.Accounts;

namespace Pingshi.Partners;

/// <summary>Where a partner works or an offer can be had: divisions by code; none = everywhere.</summary>
internal static class ServedRegions
{
    public static IReadOnlyList<string> Of(IReadOnlyList<string>? typed) => DivisionCode.ReadPrefixes(typed ?? []);

    public static IEnumerable<Reason> WhyNot(IReadOnlyList<string>? typed) => Of(typed) is { Count: > 0 } codes ? DivisionCode.WhyNotPrefixes(codes, "regions") : [];
}
