using Microsoft.EntityFrameworkCore;
using Pingshi.Commitments;

namespace Pingshi.Workforce;

/// <summary>An engineer no longer works here, or does again; what its certificates promise follows.</summary>
public static class CloseEngineer
{
    public const string Route = "/engineers/{engineer}/close";

    public sealed record Input
    {
        public required bool Closed { get; init; }
    }

    public sealed record Done(Id<Engineer> Engineer, bool Closed);

    public static void Map(Routes routes) => routes.Act<Input, Done>(Route, ListEngineers.Keep, ShowEngineer.Route, ExecuteAsync, d => Patterns.Url(ShowEngineer.Route, [d.Engineer]));

    private static async Task<Done> ExecuteAsync(Call call, Input input)
    {
        var (db, engineer) = (call.Db, await call.MyEngineerAsync());
        engineer.ClosedAt = input.Closed ? engineer.ClosedAt ?? db.Scope.Now : null;
        foreach (var certificate in await db.Set<EngineerCertificate>().AsNoTracking().Where(c => c.EngineerId == engineer.Id && c.EndedAt == null).ToListAsync(call.Cancel))
        {
            await (input.Closed ? db.DropAsync(EngineerCertificate.Valid, certificate.Id.Value, call.Cancel) : db.PromiseValidityAsync(engineer, certificate, call.Cancel));
        }
        db.Record(input.Closed ? "engineers.close" : "engineers.reopen", engineer.Id.Subject, null);
        return new(engineer.Id, input.Closed);
    }
}
