using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Pingshi.Commitments;

namespace Pingshi.Contracts;

/// <summary>The purchaser published or filed its contract; it says so itself, or the holder enters where it read so.</summary>
public static class NoteDuty
{
    public const string Route = "/engagements/{engagement}/contracts/{contract}/duty";

    public sealed record Input
    {
        public required ContractDuty Duty { get; init; }

        /// <summary>Where it stands: an address, a filing number.</summary>
        [Required, StringLength(300)] public required string Where { get; init; }
    }

    public static void Map(Routes routes) => routes.Act<Input, DrawContracts.Drawn>(Route, Contracting.Sign, ShowContract.Route, ExecuteAsync, d => Contracting.Url(d.Engagement, d.Contract));

    private static async Task<DrawContracts.Drawn> ExecuteAsync(Call call, Input input)
    {
        var (db, loaded, kind) = (call.Db, await call.ContractAsync(), LegalClocks.KindOf(input.Duty));
        var source = loaded.Contract.Id.Value;
        ContractRules.DutyNotOwed.Unless(await db.Set<Commitment>().AnyAsync(c => c.Kind == kind.Key && c.SourceId == source && c.DoneAt == null && c.DroppedAt == null, call.Cancel), "duty");
        await db.KeepAsync(kind, source, call.Cancel);
        db.Record("contracts.note-duty", loaded.Contract.Id.Subject, call.Engagement, ("duty", input.Duty.ToString()), ("where", input.Where));
        return new(call.Engagement, loaded.Contract.Id);
    }
}
