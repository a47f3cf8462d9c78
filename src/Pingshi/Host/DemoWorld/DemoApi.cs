using System.Globalization;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Serialization;
using Pingshi.Platform;

namespace Pingshi.Host.DemoWorld;

/// <summary>The product's own API, over HTTP: what the demo world is made with, so that every rule holds for it too.</summary>
internal sealed class DemoApi(HttpClient http, CancellationToken ct)
{
    /// <summary>A demo takes what it needs of a model and leaves the rest.</summary>
    private static readonly JsonSerializerOptions Partly = new(Json.Options) { UnmappedMemberHandling = JsonUnmappedMemberHandling.Skip };

    public async Task<TAnswer> ActAsync<TAnswer>(string path, object input, string? token = null, long? version = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, Routes.Api + path) { Content = JsonContent.Create(input, input.GetType(), options: Json.Options) };
        if (version is { } number)
        {
            request.Headers.IfMatch.Add(new(string.Create(CultureInfo.InvariantCulture, $"\"{number}\"")));
        }
        using var response = await SendAsync(request, token);
        return await ReadAsync<TAnswer>(response);
    }

    public async Task<Seen<TModel>> SeeAsync<TModel>(string path, string token)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, Routes.Api + path);
        using var response = await SendAsync(request, token);
        var version = response.Headers.ETag is { } tag ? long.Parse(tag.Tag.Trim('"'), CultureInfo.InvariantCulture) : (long?)null;
        return new(await ReadAsync<TModel>(response), version);
    }

    public async Task<TAnswer> UploadAsync<TAnswer>(string path, byte[] content, string token)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, Routes.Api + path) { Content = new ByteArrayContent(content) };
        using var response = await SendAsync(request, token);
        return await ReadAsync<TAnswer>(response);
    }

    private async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, string? token)
    {
        request.Headers.Authorization = token is null ? null : new AuthenticationHeaderValue("Bearer", token);
        var response = await http.SendAsync(request, ct);
        if (response.IsSuccessStatusCode)
        {
            return response;
        }
        using (response)
        {
            throw new InvalidOperationException($"{request.Method} {request.RequestUri} was answered {(int)response.StatusCode}: {await response.Content.ReadAsStringAsync(ct)}");
        }
    }

    private async Task<T> ReadAsync<T>(HttpResponseMessage response) =>
        await response.Content.ReadFromJsonAsync<T>(Partly, ct) ?? throw new JsonException($"{response.RequestMessage?.RequestUri} answered null.");
}

/// <summary>A model as it was seen, and its version where it has one.</summary>
internal sealed record Seen<TModel>(TModel Model, long? Version);
