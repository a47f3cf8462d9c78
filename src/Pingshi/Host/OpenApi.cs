using System.Globalization;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Pingshi.Host;

/// <summary>The description of <c>/api/v1</c>: what the route facts know, told in OpenAPI 3.1.</summary>
internal static class OpenApi
{
    public static void Configure(OpenApiOptions options)
    {
        options.OpenApiVersion = OpenApiSpecVersion.OpenApi3_1;
        options.ShouldInclude = description => description.ActionDescriptor.EndpointMetadata.OfType<RouteFacts>().Any(f => f.Kind is RouteKind.Api or RouteKind.ApiAct);
        options.AddDocumentTransformer((document, _, _) =>
        {
            document.Info = new() { Title = "Pingshi", Version = "v1", Description = "Sign in with POST /api/v1/sign-in and send the token as Authorization: Bearer." };
            document.Servers = [];
            return Task.CompletedTask;
        });
        options.AddOperationTransformer((operation, context, _) =>
        {
            if (context.Description.ActionDescriptor.EndpointMetadata.OfType<RouteFacts>().FirstOrDefault() is { } facts)
            {
                Describe(operation, facts);
            }
            return Task.CompletedTask;
        });
    }

    private static void Describe(OpenApiOperation operation, RouteFacts facts)
    {
        operation.OperationId = string.Create(CultureInfo.InvariantCulture, $"{(facts.Kind == RouteKind.Api ? "get" : "post")}{facts.Pattern.Replace('/', '-').Replace("{", "", StringComparison.Ordinal).Replace("}", "", StringComparison.Ordinal)}");
        operation.Description = $"Policy: {facts.Policy.Name}";
        operation.Parameters = [.. facts.Names.Select(IOpenApiParameter (name) => new OpenApiParameter
        {
            Name = name, In = ParameterLocation.Path, Required = true, Schema = new OpenApiSchema { Type = JsonSchemaType.String },
        })];
        operation.RequestBody?.Content?.Remove(Routes.AnyType);
        if (facts.Kind == RouteKind.ApiAct)
        {
            operation.Parameters.Add(Header("Idempotency-Key", "Up to 255 characters; the same key with the same request is done once and answered alike."));
            operation.Parameters.Add(Header("If-Match", "The version the change starts from, as the ETag of the GET said."));
        }
    }

    private static OpenApiParameter Header(string name, string description) => new()
    {
        Name = name, In = ParameterLocation.Header, Description = description, Schema = new OpenApiSchema { Type = JsonSchemaType.String },
    };
}
