using Microsoft.EntityFrameworkCore;
using Pingshi.Commitments;
using Pingshi.Platform.Identity;

namespace Pingshi.Accounts;

/// <summary>
/// The provider closes a customer that is one no more, and opens it again. What it has stays readable to the provider; its
/// people do not come in while it is closed.
/// </summary>
public static class CloseCustomer
{
    public const string Route = "/customers/{organization}/close";

    public static void Map(Routes routes) =>
        routes.Act<KeepIndustry.Closing, KeepCustomer.Kept>(Route, Keeping.Keep, ShowCustomer.Route, ExecuteAsync, k => Patterns.Url(ShowCustomer.Route, k.Customer));

    private static async Task<KeepCustomer.Kept> ExecuteAsync(Call call, KeepIndustry.Closing input)
    {
        var db = call.Db;
        var customer = await db.CustomerAsync(call);
        await KeepCustomer.ExpectAsync(call, customer);
        if (input.Close)
        {
            var open = await db.OpenWithAsync(customer.Id, call.Cancel);
            AccountWords.CommitmentsOpen.Unless(open == 0, null, open);
        }
        customer.ClosedAt = input.Close ? customer.ClosedAt ?? call.Scope.Now : null;
        db.Record(input.Close ? "accounts.close-customer" : "accounts.open-customer", customer.Id.Subject, null, ("name", customer.Name));
        return new(customer.Id);
    }
}
