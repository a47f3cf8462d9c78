using System.ComponentModel.DataAnnotations;
using NodaTime;

namespace Pingshi.Contracts;

/// <summary>The holder states that a contract came to its end, with the day and the reason.</summary>
public static class EndContract
{
    public const string Route = "/engagements/{engagement}/contracts/{contract}/end";

    public sealed record Input
    {
        public required LocalDate On { get; init; }
        [Required, StringLength(1000)] public required string Because { get; init; }
    }

    public static void Map(Routes routes) => routes.Act<Input, DrawContracts.Drawn>(Route, Contracting.Draft, ShowContract.Route, ExecuteAsync, d => Contracting.Url(d.Engagement, d.Contract));

    /// <summary>All reasons why it does not end so.</summary>
    public static IEnumerable<Reason> WhyNot(LoadedContract loaded, LocalDate on)
    {
        if (!loaded.Standing.IsSigned || loaded.Standing.State == ContractState.Ended || loaded.Ending is not null)
        {
            yield return ContractRules.NotInForce.Because();
        }
        else if (on < loaded.Standing.SignedOn)
        {
            yield return ContractRules.EndsBeforeItBegins.Because("on");
        }
    }

    private static async Task<DrawContracts.Drawn> ExecuteAsync(Call call, Input input)
    {
        var (db, loaded) = (call.Db, await call.ContractAsync());
        ContractRules.HolderOnly.Unless(loaded.Contract.HolderId == call.Scope.Acting);
        Refusal.If(WhyNot(loaded, input.On));
        db.Add(new ContractEnding { ContractId = loaded.Contract.Id, EngagementId = loaded.Contract.EngagementId, On = input.On, Because = input.Because, At = db.Scope.Now, By = db.Scope.Actor });
        db.Record("contracts.end", loaded.Contract.Id.Subject, call.Engagement, ("on", input.On.ToString()), ("because", input.Because));
        return new(call.Engagement, loaded.Contract.Id);
    }
}
