using System.Reflection;
using System.Runtime.CompilerServices;

namespace Stemma.Tests.House;

internal static class Mutability
{
    /// <summary>What can be changed of a type's instances from outside after they are made.</summary>
    public static IEnumerable<string> Of(Type type) =>
    [
        .. from property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly)
           where property.SetMethod is { IsPublic: true } setter
               && !setter.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit))
           select $"{type.FullName}.{property.Name} has a setter",
        .. from field in type.GetFields(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly)
           where !field.IsInitOnly && !field.IsLiteral && !field.IsSpecialName
           select $"{type.FullName}.{field.Name} can be assigned",
    ];
}
