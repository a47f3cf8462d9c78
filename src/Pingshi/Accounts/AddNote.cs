using System.ComponentModel.DataAnnotations;
using Pingshi.Platform.Identity;

namespace Pingshi.Accounts;

/// <summary>One of the provider's people notes something about a customer for the others.</summary>
public static class AddNote
{
    public const string Route = "/customers/{organization}/notes";

    public sealed record Input
    {
        [Required, StringLength(4000)] public required string Text { get; init; }
    }

    public sealed record Added(Id<Organization> Customer, Id<CustomerNote> Note);

    public static void Map(Routes routes) =>
        routes.Act<Input, Added>(Route, Keeping.See, ShowCustomer.Route, ExecuteAsync, a => Patterns.Url(ShowCustomer.Route, a.Customer));

    private static async Task<Added> ExecuteAsync(Call call, Input input)
    {
        var db = call.Db;
        var customer = await db.CustomerAsync(call);
        var note = new CustomerNote
        {
            Id = db.Scope.NewId<CustomerNote>(), OrganizationId = db.Scope.Acting, CustomerId = customer.Id, AuthorId = db.Scope.Actor, At = db.Scope.Now, Text = input.Text,
        };
        db.Add(note);
        db.Record("accounts.add-note", note.Id.Subject, null, ("customer", customer.Id.ToString()), ("text", input.Text));
        return new(customer.Id, note.Id);
    }
}
