using System.ComponentModel.DataAnnotations;
using NodaTime;

namespace Pingshi.Contracts;

/// <summary>Title, number, how it is signed, how long it holds, and what is agreed in words.</summary>
public static class DraftHeading
{
    public const string Route = "/engagements/{engagement}/contracts/{contract}/heading";

    public sealed record Input
    {
        [Required, StringLength(300)] public required string Title { get; init; }
        [Required, StringLength(100)] public required string Number { get; init; }
        public SigningWay Signing { get; init; }
        public bool StraddleSeal { get; init; }
        [Range(1, 20)] public required int OriginalsEach { get; init; }
        public LocalDate? EffectiveFrom { get; init; }
        public LocalDate? EndsOn { get; init; }
        [StringLength(20_000)] public string? Words { get; init; }
    }

    public static void Map(Routes routes) => routes.Act<Input, DrawContracts.Drawn>(Route, Contracting.Draft, ShowContract.Route, (call, input) => call.RedraftAsync("contracts.draft-heading", terms => terms with
    {
        Title = input.Title, Number = input.Number, Signing = input.Signing, StraddleSeal = input.StraddleSeal, OriginalsEach = input.OriginalsEach, EffectiveFrom = input.EffectiveFrom, EndsOn = input.EndsOn,
        Words = input.Words,
    }, ("number", input.Number)), d => Contracting.Url(d.Engagement, d.Contract));
}
