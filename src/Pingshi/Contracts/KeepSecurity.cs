using System.ComponentModel.DataAnnotations;
using Pingshi.Shares;

namespace Pingshi.Contracts;

/// <summary>A security is put into the draft within its legal limit, one of a kind, or taken out.</summary>
public static class KeepSecurity
{
    public const string Route = "/engagements/{engagement}/contracts/{contract}/securities";
    public const string RemoveRoute = "/engagements/{engagement}/contracts/{contract}/securities/remove";

    public sealed record Input
    {
        public required SecurityKind Kind { get; init; }
        public required SecurityForm Form { get; init; }
        [Range(0.01, 1_000_000_000_000)] public required decimal Amount { get; init; }
        [Required, StringLength(300)] public required string ReleasedWhen { get; init; }
    }

    public sealed record Removal
    {
        public required SecurityKind Kind { get; init; }
    }

    public static void Map(Routes routes)
    {
        routes.Act<Input, DrawContracts.Drawn>(Route, Contracting.Draft, ShowContract.Route, (call, input) => call.RedraftAsync("contracts.keep-security", terms => Kept(terms, input), ("kind", input.Kind.ToString())), d => Contracting.Url(d.Engagement, d.Contract));
        routes.Act<Removal, DrawContracts.Drawn>(RemoveRoute, Contracting.Draft, ShowContract.Route, (call, input) => call.RedraftAsync("contracts.remove-security",
            terms => terms with { Securities = [.. terms.Securities.Where(s => s.Kind != input.Kind)] }, ("kind", input.Kind.ToString())), d => Contracting.Url(d.Engagement, d.Contract));
    }

    private static ContractTerms Kept(ContractTerms terms, Input input)
    {
        var currency = Currency.Of(terms.Currency);
        ContractRules.AmountTooFine.Unless(decimal.Round(input.Amount, currency.Exponent) == input.Amount, "amount", currency.Exponent);
        var kept = terms with { Securities = [.. terms.Securities.Where(s => s.Kind != input.Kind), new(input.Kind, input.Form, Money.Of(input.Amount, currency).Minor, input.ReleasedWhen)] };
        // Refused at once and not only when it goes out: what the law bars is not even drafted.
        Refusal.If((kept with { Securities = [kept.Securities[^1]] }).WhyNotSecurities());
        return kept;
    }
}
