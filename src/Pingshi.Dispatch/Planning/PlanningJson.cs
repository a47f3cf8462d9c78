using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Schema;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace Pingshi.Dispatch.Planning;

/// <summary>Problems and plans as JSON: names in camel case, moments as ISO 8601 with offset, unknown names refused.</summary>
public static class PlanningJson
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        TypeInfoResolver = new DefaultJsonTypeInfoResolver(),
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        NumberHandling = JsonNumberHandling.Strict,
        RespectNullableAnnotations = true,
        WriteIndented = true,
        // The text goes into files, never into a page.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    /// <summary>The schema of a problem (JSON Schema).</summary>
    public static string ProblemSchema => SchemaOf(typeof(DispatchProblem));

    /// <summary>The schema of a plan (JSON Schema).</summary>
    public static string PlanSchema => SchemaOf(typeof(DispatchPlan));

    /// <summary>Reads a problem.</summary>
    /// <exception cref="JsonException">The text is no such JSON; the message names line and path.</exception>
    public static DispatchProblem ReadProblem(string json) => JsonSerializer.Deserialize<DispatchProblem>(json, Options) ?? throw new JsonException("A problem is an object, not null.");

    /// <summary>Reads a plan.</summary>
    /// <exception cref="JsonException">The text is no such JSON; the message names line and path.</exception>
    public static DispatchPlan ReadPlan(string json) => JsonSerializer.Deserialize<DispatchPlan>(json, Options) ?? throw new JsonException("A plan is an object, not null.");

    /// <summary>Writes a problem.</summary>
    public static string Write(DispatchProblem problem) => JsonSerializer.Serialize(problem, Options);

    /// <summary>Writes a plan.</summary>
    public static string Write(DispatchPlan plan) => JsonSerializer.Serialize(plan, Options);

    private static string SchemaOf(Type type) =>
        Options.GetJsonSchemaAsNode(type, new() { TreatNullObliviousAsNonNullable = true }).ToJsonString(Options) + "\n";
}
