namespace Pingshi.Workforce;

/// <summary>An employer puts one of its engineers on the list.</summary>
public static class AddEngineer
{
    public const string Route = "/engineers/new";

    public sealed record Added(Id<Engineer> Engineer);

    public static void Map(Routes routes) =>
        routes.Act<EngineerInput, Added>(Route, ListEngineers.Keep, ListEngineers.Route, ExecuteAsync, a => Patterns.Url(ShowEngineer.Route, [a.Engineer]));

    private static async Task<Added> ExecuteAsync(Call call, EngineerInput input)
    {
        Refusal.If(await call.WhyNotEngineerAsync(input));
        return new(Put(call.Db, input).Id);
    }

    internal static Engineer Put(AppDb db, EngineerInput input)
    {
        var engineer = new Engineer { Id = db.Scope.NewId<Engineer>(), OrganizationId = db.Scope.Acting };
        engineer.Describe(input);
        db.Add(engineer);
        db.Record("engineers.add", engineer.Id.Subject, null, ("name", input.Name), ("county", input.CountyCode), ("offered", input.IsOffered ? "yes" : "no"));
        return engineer;
    }
}
