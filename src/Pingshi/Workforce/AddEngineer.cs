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
        var engineer = new Engineer { Id = call.Scope.NewId<Engineer>(), OrganizationId = call.Scope.Acting };
        engineer.Describe(input);
        call.Db.Add(engineer);
        call.Db.Record("engineers.add", engineer.Id.Subject, null, ("name", input.Name), ("county", input.CountyCode), ("offered", input.IsOffered ? "yes" : "no"));
        return new(engineer.Id);
    }
}
