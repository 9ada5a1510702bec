using System.Collections;
using System.Collections.Immutable;
using System.ComponentModel;
using System.Reflection;
using System.Text.Json;
using Microsoft.Extensions.Configuration;

namespace Stemma.Cli.Configured;

/// <summary>From names and values to records of options: every name must be one of theirs and every value one that they take.</summary>
internal static class OptionsReader
{
    /// <returns>The options, or what is wrong: the setting and what to do, one sentence.</returns>
    public static (T? Options, string? Problem) Read<T>(IConfiguration given)
        where T : class
    {
        var (options, problem) = Read(typeof(T), given);
        return ((T?)options, problem);
    }

    private static (object? Options, string? Problem) Read(Type type, IConfiguration given)
    {
        var options = Activator.CreateInstance(type)!;
        var settings = type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(property => property.CanWrite).ToDictionary(property => property.Name, StringComparer.OrdinalIgnoreCase);
        foreach (var one in given.GetChildren())
        {
            if (!settings.TryGetValue(one.Key, out var property))
                return (null, $"{one.Path}: there is no such setting; there are {string.Join(", ", settings.Keys.Select(JsonNamingPolicy.CamelCase.ConvertName).Order(StringComparer.Ordinal))}.");
            var (value, problem) = Value(property.PropertyType, one);
            if (problem is not null)
                return (null, problem);
            try
            {
                property.SetValue(options, value);
            }
            catch (TargetInvocationException refused) when (refused.InnerException is ArgumentException)
            {
                return (null, $"{one.Path}: {one.Value} is not allowed; leave it out to have the default.");
            }
        }

        return (options, null);
    }

    private static (object? Value, string? Problem) Value(Type type, IConfigurationSection given)
    {
        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ImmutableArray<>))
            return List(type.GetGenericArguments()[0], given);
        var plain = Nullable.GetUnderlyingType(type) ?? type;
        if (plain.IsClass && plain != typeof(string))
            return given.Value is { Length: > 0 } ? (null, $"{given.Path}: this holds settings and no value of its own.") : Read(plain, given);
        return One(plain, given);
    }

    /// <summary>A list, or one value that stands for a list of it.</summary>
    private static (object? Value, string? Problem) List(Type type, IConfigurationSection given)
    {
        var read = (given.Value is null ? given.GetChildren() : [given]).Select(one => One(type, one)).ToList();
        if (read.Find(one => one.Problem is not null) is { Problem: { } problem })
            return (null, problem);
        var values = Array.CreateInstance(type, read.Count);
        ((ICollection)read.Select(one => one.Value).ToArray()).CopyTo(values, 0);
        return (typeof(OptionsReader).GetMethod(nameof(Listed), BindingFlags.NonPublic | BindingFlags.Static)!.MakeGenericMethod(type).Invoke(null, [values]), null);
    }

    private static ImmutableArray<T> Listed<T>(T[] values) => [.. values];

    private static (object? Value, string? Problem) One(Type type, IConfigurationSection given)
    {
        if (given.Value is not { } text)
            return (null, $"{given.Path}: this is one value and holds no settings.");
        try
        {
            return (TypeDescriptor.GetConverter(type).ConvertFromInvariantString(text), null);
        }
        catch (Exception malformed) when (malformed is ArgumentException or FormatException)
        {
            return (null, $"{given.Path}: {text} is no {Named(type)}.");
        }
    }

    private static string Named(Type type) =>
        type.IsEnum ? "one of " + string.Join(", ", Enum.GetNames(type).Select(JsonNamingPolicy.CamelCase.ConvertName))
        : type == typeof(TimeSpan) ? "time such as 00:15:00"
        : type == typeof(bool) ? "true or false"
        : "whole number in range";
}
