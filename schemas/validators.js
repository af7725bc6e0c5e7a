// Made by `npm run schemas` from the columns of the datasets; do not edit.
// <stdin>
var budget = validate20, schema31 = { type: "object", additionalProperties: !1, required: ["id", "document_id", "collectivite_nom", "collectivite_siret", "date_document", "rubrique", "page", "valeur_texte", "extrait", "debut", "fin", "libelle", "montant_eur", "precision", "type_montant", "exercice", "periode_debut", "periode_fin", "periodicite", "etape_budgetaire", "type_credit", "section", "sens", "financeur", "commission_numero", "commission"], properties: { id: { type: "string", pattern: "^[a-z]+-[0-9a-f]{16}$" }, document_id: { type: "string", pattern: "^d-[0-9a-f]{16}$" }, collectivite_nom: { type: ["string", "null"], pattern: "^(?:(?![\\s=+\\-@＝＋－＠])[^\\u0000-\\u001F\\u007F]|[+\\-]\\s?\\d[\\d\\s.,]*(?:€/[a-zà-ÿ]{2}|[%€°])?\\s?(?:$|(?![eE]\\d)[A-Za-zÀ-ÿ€])(?!.*(?:[=|!]|[A-Za-zÀ-ÿ.]\\()))[^\\u0000-\\u001F\\u007F]*$" }, collectivite_siret: { type: ["string", "null"], pattern: "^\\d{14}$" }, date_document: { type: ["string", "null"], pattern: "^\\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\\d|3[01]))?)?$" }, rubrique: { type: ["string", "null"], pattern: "^(?:(?![\\s=+\\-@＝＋－＠])[^\\u0000-\\u001F\\u007F]|[+\\-]\\s?\\d[\\d\\s.,]*(?:€/[a-zà-ÿ]{2}|[%€°])?\\s?(?:$|(?![eE]\\d)[A-Za-zÀ-ÿ€])(?!.*(?:[=|!]|[A-Za-zÀ-ÿ.]\\()))[^\\u0000-\\u001F\\u007F]*$" }, page: { type: ["integer", "null"], minimum: 1 }, valeur_texte: { type: ["string", "null"], pattern: "^(?:(?![\\s=+\\-@＝＋－＠])[^\\u0000-\\u001F\\u007F]|[+\\-]\\s?\\d[\\d\\s.,]*(?:€/[a-zà-ÿ]{2}|[%€°])?\\s?(?:$|(?![eE]\\d)[A-Za-zÀ-ÿ€])(?!.*(?:[=|!]|[A-Za-zÀ-ÿ.]\\()))[^\\u0000-\\u001F\\u007F]*$" }, extrait: { type: "string", pattern: "^(?:(?![\\s=+\\-@＝＋－＠])[^\\u0000-\\u001F\\u007F]|[+\\-]\\s?\\d[\\d\\s.,]*(?:€/[a-zà-ÿ]{2}|[%€°])?\\s?(?:$|(?![eE]\\d)[A-Za-zÀ-ÿ€])(?!.*(?:[=|!]|[A-Za-zÀ-ÿ.]\\()))[^\\u0000-\\u001F\\u007F]*$" }, debut: { type: "integer", minimum: 0 }, fin: { type: "integer", minimum: 0 }, libelle: { type: "string", pattern: "^(?:(?![\\s=+\\-@＝＋－＠])[^\\u0000-\\u001F\\u007F]|[+\\-]\\s?\\d[\\d\\s.,]*(?:€/[a-zà-ÿ]{2}|[%€°])?\\s?(?:$|(?![eE]\\d)[A-Za-zÀ-ÿ€])(?!.*(?:[=|!]|[A-Za-zÀ-ÿ.]\\()))[^\\u0000-\\u001F\\u007F]*$" }, montant_eur: { type: "number" }, precision: { type: "string", enum: ["exact", "environ", "plus_de", "moins_de", "borne_basse", "borne_haute"] }, type_montant: { type: ["string", "null"], enum: ["montant", "variation", "objectif", null] }, exercice: { type: ["integer", "null"], minimum: 1900, maximum: 2100 }, periode_debut: { type: ["integer", "null"], minimum: 1900, maximum: 2100 }, periode_fin: { type: ["integer", "null"], minimum: 1900, maximum: 2100 }, periodicite: { type: ["string", "null"], enum: ["annuelle", null] }, etape_budgetaire: { type: ["string", "null"], enum: ["budget primitif", "budget supplémentaire", "décision modificative", "compte administratif", "orientations budgétaires", "budget total", null] }, type_credit: { type: ["string", "null"], enum: ["AE", "AP", "CP", "AP/AE", null] }, section: { type: ["string", "null"], enum: ["fonctionnement", "investissement", "total", null] }, sens: { type: ["string", "null"], enum: ["dépense", "recette", null] }, financeur: { type: ["string", "null"], pattern: "^(?:(?![\\s=+\\-@＝＋－＠])[^\\u0000-\\u001F\\u007F]|[+\\-]\\s?\\d[\\d\\s.,]*(?:€/[a-zà-ÿ]{2}|[%€°])?\\s?(?:$|(?![eE]\\d)[A-Za-zÀ-ÿ€])(?!.*(?:[=|!]|[A-Za-zÀ-ÿ.]\\()))[^\\u0000-\\u001F\\u007F]*$" }, commission_numero: { type: ["integer", "null"], minimum: 1 }, commission: { type: ["string", "null"], pattern: "^(?:(?![\\s=+\\-@＝＋－＠])[^\\u0000-\\u001F\\u007F]|[+\\-]\\s?\\d[\\d\\s.,]*(?:€/[a-zà-ÿ]{2}|[%€°])?\\s?(?:$|(?![eE]\\d)[A-Za-zÀ-ÿ€])(?!.*(?:[=|!]|[A-Za-zÀ-ÿ.]\\()))[^\\u0000-\\u001F\\u007F]*$" } } }, func1 = Object.prototype.hasOwnProperty, pattern4 = new RegExp("^[a-z]+-[0-9a-f]{16}$", ""), pattern5 = new RegExp("^d-[0-9a-f]{16}$", ""), pattern6 = new RegExp("^(?:(?![\\s=+\\-@＝＋－＠])[^\\u0000-\\u001F\\u007F]|[+\\-]\\s?\\d[\\d\\s.,]*(?:€/[a-zà-ÿ]{2}|[%€°])?\\s?(?:$|(?![eE]\\d)[A-Za-zÀ-ÿ€])(?!.*(?:[=|!]|[A-Za-zÀ-ÿ.]\\()))[^\\u0000-\\u001F\\u007F]*$", ""), pattern7 = new RegExp("^\\d{14}$", ""), pattern8 = new RegExp("^\\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\\d|3[01]))?)?$", "");
function validate20(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate20.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), data && typeof data == "object" && !Array.isArray(data)) {
    if (data.id === void 0) {
      let err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "id" } };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (data.document_id === void 0) {
      let err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "document_id" } };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
    if (data.collectivite_nom === void 0) {
      let err2 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "collectivite_nom" } };
      vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
    }
    if (data.collectivite_siret === void 0) {
      let err3 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "collectivite_siret" } };
      vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
    }
    if (data.date_document === void 0) {
      let err4 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "date_document" } };
      vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
    }
    if (data.rubrique === void 0) {
      let err5 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "rubrique" } };
      vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
    }
    if (data.page === void 0) {
      let err6 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "page" } };
      vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
    }
    if (data.valeur_texte === void 0) {
      let err7 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "valeur_texte" } };
      vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
    }
    if (data.extrait === void 0) {
      let err8 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "extrait" } };
      vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
    }
    if (data.debut === void 0) {
      let err9 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "debut" } };
      vErrors === null ? vErrors = [err9] : vErrors.push(err9), errors++;
    }
    if (data.fin === void 0) {
      let err10 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "fin" } };
      vErrors === null ? vErrors = [err10] : vErrors.push(err10), errors++;
    }
    if (data.libelle === void 0) {
      let err11 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "libelle" } };
      vErrors === null ? vErrors = [err11] : vErrors.push(err11), errors++;
    }
    if (data.montant_eur === void 0) {
      let err12 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "montant_eur" } };
      vErrors === null ? vErrors = [err12] : vErrors.push(err12), errors++;
    }
    if (data.precision === void 0) {
      let err13 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "precision" } };
      vErrors === null ? vErrors = [err13] : vErrors.push(err13), errors++;
    }
    if (data.type_montant === void 0) {
      let err14 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "type_montant" } };
      vErrors === null ? vErrors = [err14] : vErrors.push(err14), errors++;
    }
    if (data.exercice === void 0) {
      let err15 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "exercice" } };
      vErrors === null ? vErrors = [err15] : vErrors.push(err15), errors++;
    }
    if (data.periode_debut === void 0) {
      let err16 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "periode_debut" } };
      vErrors === null ? vErrors = [err16] : vErrors.push(err16), errors++;
    }
    if (data.periode_fin === void 0) {
      let err17 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "periode_fin" } };
      vErrors === null ? vErrors = [err17] : vErrors.push(err17), errors++;
    }
    if (data.periodicite === void 0) {
      let err18 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "periodicite" } };
      vErrors === null ? vErrors = [err18] : vErrors.push(err18), errors++;
    }
    if (data.etape_budgetaire === void 0) {
      let err19 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "etape_budgetaire" } };
      vErrors === null ? vErrors = [err19] : vErrors.push(err19), errors++;
    }
    if (data.type_credit === void 0) {
      let err20 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "type_credit" } };
      vErrors === null ? vErrors = [err20] : vErrors.push(err20), errors++;
    }
    if (data.section === void 0) {
      let err21 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "section" } };
      vErrors === null ? vErrors = [err21] : vErrors.push(err21), errors++;
    }
    if (data.sens === void 0) {
      let err22 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "sens" } };
      vErrors === null ? vErrors = [err22] : vErrors.push(err22), errors++;
    }
    if (data.financeur === void 0) {
      let err23 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "financeur" } };
      vErrors === null ? vErrors = [err23] : vErrors.push(err23), errors++;
    }
    if (data.commission_numero === void 0) {
      let err24 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "commission_numero" } };
      vErrors === null ? vErrors = [err24] : vErrors.push(err24), errors++;
    }
    if (data.commission === void 0) {
      let err25 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "commission" } };
      vErrors === null ? vErrors = [err25] : vErrors.push(err25), errors++;
    }
    for (let key0 in data)
      if (!func1.call(schema31.properties, key0)) {
        let err26 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 } };
        vErrors === null ? vErrors = [err26] : vErrors.push(err26), errors++;
      }
    if (data.id !== void 0) {
      let data0 = data.id;
      if (typeof data0 == "string") {
        if (!pattern4.test(data0)) {
          let err27 = { instancePath: instancePath + "/id", schemaPath: "#/properties/id/pattern", keyword: "pattern", params: { pattern: "^[a-z]+-[0-9a-f]{16}$" } };
          vErrors === null ? vErrors = [err27] : vErrors.push(err27), errors++;
        }
      } else {
        let err28 = { instancePath: instancePath + "/id", schemaPath: "#/properties/id/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err28] : vErrors.push(err28), errors++;
      }
    }
    if (data.document_id !== void 0) {
      let data1 = data.document_id;
      if (typeof data1 == "string") {
        if (!pattern5.test(data1)) {
          let err29 = { instancePath: instancePath + "/document_id", schemaPath: "#/properties/document_id/pattern", keyword: "pattern", params: { pattern: "^d-[0-9a-f]{16}$" } };
          vErrors === null ? vErrors = [err29] : vErrors.push(err29), errors++;
        }
      } else {
        let err30 = { instancePath: instancePath + "/document_id", schemaPath: "#/properties/document_id/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err30] : vErrors.push(err30), errors++;
      }
    }
    if (data.collectivite_nom !== void 0) {
      let data2 = data.collectivite_nom;
      if (typeof data2 != "string" && data2 !== null) {
        let err31 = { instancePath: instancePath + "/collectivite_nom", schemaPath: "#/properties/collectivite_nom/type", keyword: "type", params: { type: schema31.properties.collectivite_nom.type } };
        vErrors === null ? vErrors = [err31] : vErrors.push(err31), errors++;
      }
      if (typeof data2 == "string" && !pattern6.test(data2)) {
        let err32 = { instancePath: instancePath + "/collectivite_nom", schemaPath: "#/properties/collectivite_nom/pattern", keyword: "pattern", params: { pattern: "^(?:(?![\\s=+\\-@＝＋－＠])[^\\u0000-\\u001F\\u007F]|[+\\-]\\s?\\d[\\d\\s.,]*(?:€/[a-zà-ÿ]{2}|[%€°])?\\s?(?:$|(?![eE]\\d)[A-Za-zÀ-ÿ€])(?!.*(?:[=|!]|[A-Za-zÀ-ÿ.]\\()))[^\\u0000-\\u001F\\u007F]*$" } };
        vErrors === null ? vErrors = [err32] : vErrors.push(err32), errors++;
      }
    }
    if (data.collectivite_siret !== void 0) {
      let data3 = data.collectivite_siret;
      if (typeof data3 != "string" && data3 !== null) {
        let err33 = { instancePath: instancePath + "/collectivite_siret", schemaPath: "#/properties/collectivite_siret/type", keyword: "type", params: { type: schema31.properties.collectivite_siret.type } };
        vErrors === null ? vErrors = [err33] : vErrors.push(err33), errors++;
      }
      if (typeof data3 == "string" && !pattern7.test(data3)) {
        let err34 = { instancePath: instancePath + "/collectivite_siret", schemaPath: "#/properties/collectivite_siret/pattern", keyword: "pattern", params: { pattern: "^\\d{14}$" } };
        vErrors === null ? vErrors = [err34] : vErrors.push(err34), errors++;
      }
    }
    if (data.date_document !== void 0) {
      let data4 = data.date_document;
      if (typeof data4 != "string" && data4 !== null) {
        let err35 = { instancePath: instancePath + "/date_document", schemaPath: "#/properties/date_document/type", keyword: "type", params: { type: schema31.properties.date_document.type } };
        vErrors === null ? vErrors = [err35] : vErrors.push(err35), errors++;
      }
      if (typeof data4 == "string" && !pattern8.test(data4)) {
        let err36 = { instancePath: instancePath + "/date_document", schemaPath: "#/properties/date_document/pattern", keyword: "pattern", params: { pattern: "^\\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\\d|3[01]))?)?$" } };
        vErrors === null ? vErrors = [err36] : vErrors.push(err36), errors++;
      }
    }
    if (data.rubrique !== void 0) {
      let data5 = data.rubrique;
      if (typeof data5 != "string" && data5 !== null) {
        let err37 = { instancePath: instancePath + "/rubrique", schemaPath: "#/properties/rubrique/type", keyword: "type", params: { type: schema31.properties.rubrique.type } };
        vErrors === null ? vErrors = [err37] : vErrors.push(err37), errors++;
      }
      if (typeof data5 == "string" && !pattern6.test(data5)) {
        let err38 = { instancePath: instancePath + "/rubrique", schemaPath: "#/properties/rubrique/pattern", keyword: "pattern", params: { pattern: "^(?:(?![\\s=+\\-@＝＋－＠])[^\\u0000-\\u001F\\u007F]|[+\\-]\\s?\\d[\\d\\s.,]*(?:€/[a-zà-ÿ]{2}|[%€°])?\\s?(?:$|(?![eE]\\d)[A-Za-zÀ-ÿ€])(?!.*(?:[=|!]|[A-Za-zÀ-ÿ.]\\()))[^\\u0000-\\u001F\\u007F]*$" } };
        vErrors === null ? vErrors = [err38] : vErrors.push(err38), errors++;
      }
    }
    if (data.page !== void 0) {
      let data6 = data.page;
      if (!(typeof data6 == "number" && !(data6 % 1) && !isNaN(data6) && isFinite(data6)) && data6 !== null) {
        let err39 = { instancePath: instancePath + "/page", schemaPath: "#/properties/page/type", keyword: "type", params: { type: schema31.properties.page.type } };
        vErrors === null ? vErrors = [err39] : vErrors.push(err39), errors++;
      }
      if (typeof data6 == "number" && isFinite(data6) && (data6 < 1 || isNaN(data6))) {
        let err40 = { instancePath: instancePath + "/page", schemaPath: "#/properties/page/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 } };
        vErrors === null ? vErrors = [err40] : vErrors.push(err40), errors++;
      }
    }
    if (data.valeur_texte !== void 0) {
      let data7 = data.valeur_texte;
      if (typeof data7 != "string" && data7 !== null) {
        let err41 = { instancePath: instancePath + "/valeur_texte", schemaPath: "#/properties/valeur_texte/type", keyword: "type", params: { type: schema31.properties.valeur_texte.type } };
        vErrors === null ? vErrors = [err41] : vErrors.push(err41), errors++;
      }
      if (typeof data7 == "string" && !pattern6.test(data7)) {
        let err42 = { instancePath: instancePath + "/valeur_texte", schemaPath: "#/properties/valeur_texte/pattern", keyword: "pattern", params: { pattern: "^(?:(?![\\s=+\\-@＝＋－＠])[^\\u0000-\\u001F\\u007F]|[+\\-]\\s?\\d[\\d\\s.,]*(?:€/[a-zà-ÿ]{2}|[%€°])?\\s?(?:$|(?![eE]\\d)[A-Za-zÀ-ÿ€])(?!.*(?:[=|!]|[A-Za-zÀ-ÿ.]\\()))[^\\u0000-\\u001F\\u007F]*$" } };
        vErrors === null ? vErrors = [err42] : vErrors.push(err42), errors++;
      }
    }
    if (data.extrait !== void 0) {
      let data8 = data.extrait;
      if (typeof data8 == "string") {
        if (!pattern6.test(data8)) {
          let err43 = { instancePath: instancePath + "/extrait", schemaPath: "#/properties/extrait/pattern", keyword: "pattern", params: { pattern: "^(?:(?![\\s=+\\-@＝＋－＠])[^\\u0000-\\u001F\\u007F]|[+\\-]\\s?\\d[\\d\\s.,]*(?:€/[a-zà-ÿ]{2}|[%€°])?\\s?(?:$|(?![eE]\\d)[A-Za-zÀ-ÿ€])(?!.*(?:[=|!]|[A-Za-zÀ-ÿ.]\\()))[^\\u0000-\\u001F\\u007F]*$" } };
          vErrors === null ? vErrors = [err43] : vErrors.push(err43), errors++;
        }
      } else {
        let err44 = { instancePath: instancePath + "/extrait", schemaPath: "#/properties/extrait/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err44] : vErrors.push(err44), errors++;
      }
    }
    if (data.debut !== void 0) {
      let data9 = data.debut;
      if (!(typeof data9 == "number" && !(data9 % 1) && !isNaN(data9) && isFinite(data9))) {
        let err45 = { instancePath: instancePath + "/debut", schemaPath: "#/properties/debut/type", keyword: "type", params: { type: "integer" } };
        vErrors === null ? vErrors = [err45] : vErrors.push(err45), errors++;
      }
      if (typeof data9 == "number" && isFinite(data9) && (data9 < 0 || isNaN(data9))) {
        let err46 = { instancePath: instancePath + "/debut", schemaPath: "#/properties/debut/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 } };
        vErrors === null ? vErrors = [err46] : vErrors.push(err46), errors++;
      }
    }
    if (data.fin !== void 0) {
      let data10 = data.fin;
      if (!(typeof data10 == "number" && !(data10 % 1) && !isNaN(data10) && isFinite(data10))) {
        let err47 = { instancePath: instancePath + "/fin", schemaPath: "#/properties/fin/type", keyword: "type", params: { type: "integer" } };
        vErrors === null ? vErrors = [err47] : vErrors.push(err47), errors++;
      }
      if (typeof data10 == "number" && isFinite(data10) && (data10 < 0 || isNaN(data10))) {
        let err48 = { instancePath: instancePath + "/fin", schemaPath: "#/properties/fin/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 } };
        vErrors === null ? vErrors = [err48] : vErrors.push(err48), errors++;
      }
    }
    if (data.libelle !== void 0) {
      let data11 = data.libelle;
      if (typeof data11 == "string") {
        if (!pattern6.test(data11)) {
          let err49 = { instancePath: instancePath + "/libelle", schemaPath: "#/properties/libelle/pattern", keyword: "pattern", params: { pattern: "^(?:(?![\\s=+\\-@＝＋－＠])[^\\u0000-\\u001F\\u007F]|[+\\-]\\s?\\d[\\d\\s.,]*(?:€/[a-zà-ÿ]{2}|[%€°])?\\s?(?:$|(?![eE]\\d)[A-Za-zÀ-ÿ€])(?!.*(?:[=|!]|[A-Za-zÀ-ÿ.]\\()))[^\\u0000-\\u001F\\u007F]*$" } };
          vErrors === null ? vErrors = [err49] : vErrors.push(err49), errors++;
        }
      } else {
        let err50 = { instancePath: instancePath + "/libelle", schemaPath: "#/properties/libelle/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err50] : vErrors.push(err50), errors++;
      }
    }
    if (data.montant_eur !== void 0) {
      let data12 = data.montant_eur;
      if (!(typeof data12 == "number" && isFinite(data12))) {
        let err51 = { instancePath: instancePath + "/montant_eur", schemaPath: "#/properties/montant_eur/type", keyword: "type", params: { type: "number" } };
        vErrors === null ? vErrors = [err51] : vErrors.push(err51), errors++;
      }
    }
    if (data.precision !== void 0) {
      let data13 = data.precision;
      if (typeof data13 != "string") {
        let err52 = { instancePath: instancePath + "/precision", schemaPath: "#/properties/precision/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err52] : vErrors.push(err52), errors++;
      }
      if (!(data13 === "exact" || data13 === "environ" || data13 === "plus_de" || data13 === "moins_de" || data13 === "borne_basse" || data13 === "borne_haute")) {
        let err53 = { instancePath: instancePath + "/precision", schemaPath: "#/properties/precision/enum", keyword: "enum", params: { allowedValues: schema31.properties.precision.enum } };
        vErrors === null ? vErrors = [err53] : vErrors.push(err53), errors++;
      }
    }
    if (data.type_montant !== void 0) {
      let data14 = data.type_montant;
      if (typeof data14 != "string" && data14 !== null) {
        let err54 = { instancePath: instancePath + "/type_montant", schemaPath: "#/properties/type_montant/type", keyword: "type", params: { type: schema31.properties.type_montant.type } };
        vErrors === null ? vErrors = [err54] : vErrors.push(err54), errors++;
      }
      if (!(data14 === "montant" || data14 === "variation" || data14 === "objectif" || data14 === null)) {
        let err55 = { instancePath: instancePath + "/type_montant", schemaPath: "#/properties/type_montant/enum", keyword: "enum", params: { allowedValues: schema31.properties.type_montant.enum } };
        vErrors === null ? vErrors = [err55] : vErrors.push(err55), errors++;
      }
    }
    if (data.exercice !== void 0) {
      let data15 = data.exercice;
      if (!(typeof data15 == "number" && !(data15 % 1) && !isNaN(data15) && isFinite(data15)) && data15 !== null) {
        let err56 = { instancePath: instancePath + "/exercice", schemaPath: "#/properties/exercice/type", keyword: "type", params: { type: schema31.properties.exercice.type } };
        vErrors === null ? vErrors = [err56] : vErrors.push(err56), errors++;
      }
      if (typeof data15 == "number" && isFinite(data15)) {
        if (data15 > 2100 || isNaN(data15)) {
          let err57 = { instancePath: instancePath + "/exercice", schemaPath: "#/properties/exercice/maximum", keyword: "maximum", params: { comparison: "<=", limit: 2100 } };
          vErrors === null ? vErrors = [err57] : vErrors.push(err57), errors++;
        }
        if (data15 < 1900 || isNaN(data15)) {
          let err58 = { instancePath: instancePath + "/exercice", schemaPath: "#/properties/exercice/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1900 } };
          vErrors === null ? vErrors = [err58] : vErrors.push(err58), errors++;
        }
      }
    }
    if (data.periode_debut !== void 0) {
      let data16 = data.periode_debut;
      if (!(typeof data16 == "number" && !(data16 % 1) && !isNaN(data16) && isFinite(data16)) && data16 !== null) {
        let err59 = { instancePath: instancePath + "/periode_debut", schemaPath: "#/properties/periode_debut/type", keyword: "type", params: { type: schema31.properties.periode_debut.type } };
        vErrors === null ? vErrors = [err59] : vErrors.push(err59), errors++;
      }
      if (typeof data16 == "number" && isFinite(data16)) {
        if (data16 > 2100 || isNaN(data16)) {
          let err60 = { instancePath: instancePath + "/periode_debut", schemaPath: "#/properties/periode_debut/maximum", keyword: "maximum", params: { comparison: "<=", limit: 2100 } };
          vErrors === null ? vErrors = [err60] : vErrors.push(err60), errors++;
        }
        if (data16 < 1900 || isNaN(data16)) {
          let err61 = { instancePath: instancePath + "/periode_debut", schemaPath: "#/properties/periode_debut/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1900 } };
          vErrors === null ? vErrors = [err61] : vErrors.push(err61), errors++;
        }
      }
    }
    if (data.periode_fin !== void 0) {
      let data17 = data.periode_fin;
      if (!(typeof data17 == "number" && !(data17 % 1) && !isNaN(data17) && isFinite(data17)) && data17 !== null) {
        let err62 = { instancePath: instancePath + "/periode_fin", schemaPath: "#/properties/periode_fin/type", keyword: "type", params: { type: schema31.properties.periode_fin.type } };
        vErrors === null ? vErrors = [err62] : vErrors.push(err62), errors++;
      }
      if (typeof data17 == "number" && isFinite(data17)) {
        if (data17 > 2100 || isNaN(data17)) {
          let err63 = { instancePath: instancePath + "/periode_fin", schemaPath: "#/properties/periode_fin/maximum", keyword: "maximum", params: { comparison: "<=", limit: 2100 } };
          vErrors === null ? vErrors = [err63] : vErrors.push(err63), errors++;
        }
        if (data17 < 1900 || isNaN(data17)) {
          let err64 = { instancePath: instancePath + "/periode_fin", schemaPath: "#/properties/periode_fin/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1900 } };
          vErrors === null ? vErrors = [err64] : vErrors.push(err64), errors++;
        }
      }
    }
    if (data.periodicite !== void 0) {
      let data18 = data.periodicite;
      if (typeof data18 != "string" && data18 !== null) {
        let err65 = { instancePath: instancePath + "/periodicite", schemaPath: "#/properties/periodicite/type", keyword: "type", params: { type: schema31.properties.periodicite.type } };
        vErrors === null ? vErrors = [err65] : vErrors.push(err65), errors++;
      }
      if (!(data18 === "annuelle" || data18 === null)) {
        let err66 = { instancePath: instancePath + "/periodicite", schemaPath: "#/properties/periodicite/enum", keyword: "enum", params: { allowedValues: schema31.properties.periodicite.enum } };
        vErrors === null ? vErrors = [err66] : vErrors.push(err66), errors++;
      }
    }
    if (data.etape_budgetaire !== void 0) {
      let data19 = data.etape_budgetaire;
      if (typeof data19 != "string" && data19 !== null) {
        let err67 = { instancePath: instancePath + "/etape_budgetaire", schemaPath: "#/properties/etape_budgetaire/type", keyword: "type", params: { type: schema31.properties.etape_budgetaire.type } };
        vErrors === null ? vErrors = [err67] : vErrors.push(err67), errors++;
      }
      if (!(data19 === "budget primitif" || data19 === "budget supplémentaire" || data19 === "décision modificative" || data19 === "compte administratif" || data19 === "orientations budgétaires" || data19 === "budget total" || data19 === null)) {
        let err68 = { instancePath: instancePath + "/etape_budgetaire", schemaPath: "#/properties/etape_budgetaire/enum", keyword: "enum", params: { allowedValues: schema31.properties.etape_budgetaire.enum } };
        vErrors === null ? vErrors = [err68] : vErrors.push(err68), errors++;
      }
    }
    if (data.type_credit !== void 0) {
      let data20 = data.type_credit;
      if (typeof data20 != "string" && data20 !== null) {
        let err69 = { instancePath: instancePath + "/type_credit", schemaPath: "#/properties/type_credit/type", keyword: "type", params: { type: schema31.properties.type_credit.type } };
        vErrors === null ? vErrors = [err69] : vErrors.push(err69), errors++;
      }
      if (!(data20 === "AE" || data20 === "AP" || data20 === "CP" || data20 === "AP/AE" || data20 === null)) {
        let err70 = { instancePath: instancePath + "/type_credit", schemaPath: "#/properties/type_credit/enum", keyword: "enum", params: { allowedValues: schema31.properties.type_credit.enum } };
        vErrors === null ? vErrors = [err70] : vErrors.push(err70), errors++;
      }
    }
    if (data.section !== void 0) {
      let data21 = data.section;
      if (typeof data21 != "string" && data21 !== null) {
        let err71 = { instancePath: instancePath + "/section", schemaPath: "#/properties/section/type", keyword: "type", params: { type: schema31.properties.section.type } };
        vErrors === null ? vErrors = [err71] : vErrors.push(err71), errors++;
      }
      if (!(data21 === "fonctionnement" || data21 === "investissement" || data21 === "total" || data21 === null)) {
        let err72 = { instancePath: instancePath + "/section", schemaPath: "#/properties/section/enum", keyword: "enum", params: { allowedValues: schema31.properties.section.enum } };
        vErrors === null ? vErrors = [err72] : vErrors.push(err72), errors++;
      }
    }
    if (data.sens !== void 0) {
      let data22 = data.sens;
      if (typeof data22 != "string" && data22 !== null) {
        let err73 = { instancePath: instancePath + "/sens", schemaPath: "#/properties/sens/type", keyword: "type", params: { type: schema31.properties.sens.type } };
        vErrors === null ? vErrors = [err73] : vErrors.push(err73), errors++;
      }
      if (!(data22 === "dépense" || data22 === "recette" || data22 === null)) {
        let err74 = { instancePath: instancePath + "/sens", schemaPath: "#/properties/sens/enum", keyword: "enum", params: { allowedValues: schema31.properties.sens.enum } };
        vErrors === null ? vErrors = [err74] : vErrors.push(err74), errors++;
      }
    }
    if (data.financeur !== void 0) {
      let data23 = data.financeur;
      if (typeof data23 != "string" && data23 !== null) {
        let err75 = { instancePath: instancePath + "/financeur", schemaPath: "#/properties/financeur/type", keyword: "type", params: { type: schema31.properties.financeur.type } };
        vErrors === null ? vErrors = [err75] : vErrors.push(err75), errors++;
      }
      if (typeof data23 == "string" && !pattern6.test(data23)) {
        let err76 = { instancePath: instancePath + "/financeur", schemaPath: "#/properties/financeur/pattern", keyword: "pattern", params: { pattern: "^(?:(?![\\s=+\\-@＝＋－＠])[^\\u0000-\\u001F\\u007F]|[+\\-]\\s?\\d[\\d\\s.,]*(?:€/[a-zà-ÿ]{2}|[%€°])?\\s?(?:$|(?![eE]\\d)[A-Za-zÀ-ÿ€])(?!.*(?:[=|!]|[A-Za-zÀ-ÿ.]\\()))[^\\u0000-\\u001F\\u007F]*$" } };
        vErrors === null ? vErrors = [err76] : vErrors.push(err76), errors++;
      }
    }
    if (data.commission_numero !== void 0) {
      let data24 = data.commission_numero;
      if (!(typeof data24 == "number" && !(data24 % 1) && !isNaN(data24) && isFinite(data24)) && data24 !== null) {
        let err77 = { instancePath: instancePath + "/commission_numero", schemaPath: "#/properties/commission_numero/type", keyword: "type", params: { type: schema31.properties.commission_numero.type } };
        vErrors === null ? vErrors = [err77] : vErrors.push(err77), errors++;
      }
      if (typeof data24 == "number" && isFinite(data24) && (data24 < 1 || isNaN(data24))) {
        let err78 = { instancePath: instancePath + "/commission_numero", schemaPath: "#/properties/commission_numero/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 } };
        vErrors === null ? vErrors = [err78] : vErrors.push(err78), errors++;
      }
    }
    if (data.commission !== void 0) {
      let data25 = data.commission;
      if (typeof data25 != "string" && data25 !== null) {
        let err79 = { instancePath: instancePath + "/commission", schemaPath: "#/properties/commission/type", keyword: "type", params: { type: schema31.properties.commission.type } };
        vErrors === null ? vErrors = [err79] : vErrors.push(err79), errors++;
      }
      if (typeof data25 == "string" && !pattern6.test(data25)) {
        let err80 = { instancePath: instancePath + "/commission", schemaPath: "#/properties/commission/pattern", keyword: "pattern", params: { pattern: "^(?:(?![\\s=+\\-@＝＋－＠])[^\\u0000-\\u001F\\u007F]|[+\\-]\\s?\\d[\\d\\s.,]*(?:€/[a-zà-ÿ]{2}|[%€°])?\\s?(?:$|(?![eE]\\d)[A-Za-zÀ-ÿ€])(?!.*(?:[=|!]|[A-Za-zÀ-ÿ.]\\()))[^\\u0000-\\u001F\\u007F]*$" } };
        vErrors === null ? vErrors = [err80] : vErrors.push(err80), errors++;
      }
    }
  } else {
    let err81 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } };
    vErrors === null ? vErrors = [err81] : vErrors.push(err81), errors++;
  }
  return validate20.errors = vErrors, errors === 0;
}
validate20.evaluated = { props: !0, dynamicProps: !1, dynamicItems: !1 };
var training = validate21, schema32 = { type: "object", additionalProperties: !1, required: ["id", "document_id", "collectivite_nom", "collectivite_siret", "date_document", "rubrique", "page", "valeur_texte", "extrait", "debut", "fin", "indicateur", "dispositif", "operateur", "secteur", "type_valeur", "valeur", "unite", "precision", "annee", "periode_debut", "periode_fin"], properties: { id: { type: "string", pattern: "^[a-z]+-[0-9a-f]{16}$" }, document_id: { type: "string", pattern: "^d-[0-9a-f]{16}$" }, collectivite_nom: { type: ["string", "null"], pattern: "^(?:(?![\\s=+\\-@＝＋－＠])[^\\u0000-\\u001F\\u007F]|[+\\-]\\s?\\d[\\d\\s.,]*(?:€/[a-zà-ÿ]{2}|[%€°])?\\s?(?:$|(?![eE]\\d)[A-Za-zÀ-ÿ€])(?!.*(?:[=|!]|[A-Za-zÀ-ÿ.]\\()))[^\\u0000-\\u001F\\u007F]*$" }, collectivite_siret: { type: ["string", "null"], pattern: "^\\d{14}$" }, date_document: { type: ["string", "null"], pattern: "^\\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\\d|3[01]))?)?$" }, rubrique: { type: ["string", "null"], pattern: "^(?:(?![\\s=+\\-@＝＋－＠])[^\\u0000-\\u001F\\u007F]|[+\\-]\\s?\\d[\\d\\s.,]*(?:€/[a-zà-ÿ]{2}|[%€°])?\\s?(?:$|(?![eE]\\d)[A-Za-zÀ-ÿ€])(?!.*(?:[=|!]|[A-Za-zÀ-ÿ.]\\()))[^\\u0000-\\u001F\\u007F]*$" }, page: { type: ["integer", "null"], minimum: 1 }, valeur_texte: { type: ["string", "null"], pattern: "^(?:(?![\\s=+\\-@＝＋－＠])[^\\u0000-\\u001F\\u007F]|[+\\-]\\s?\\d[\\d\\s.,]*(?:€/[a-zà-ÿ]{2}|[%€°])?\\s?(?:$|(?![eE]\\d)[A-Za-zÀ-ÿ€])(?!.*(?:[=|!]|[A-Za-zÀ-ÿ.]\\()))[^\\u0000-\\u001F\\u007F]*$" }, extrait: { type: "string", pattern: "^(?:(?![\\s=+\\-@＝＋－＠])[^\\u0000-\\u001F\\u007F]|[+\\-]\\s?\\d[\\d\\s.,]*(?:€/[a-zà-ÿ]{2}|[%€°])?\\s?(?:$|(?![eE]\\d)[A-Za-zÀ-ÿ€])(?!.*(?:[=|!]|[A-Za-zÀ-ÿ.]\\()))[^\\u0000-\\u001F\\u007F]*$" }, debut: { type: "integer", minimum: 0 }, fin: { type: "integer", minimum: 0 }, indicateur: { type: "string", pattern: "^(?:(?![\\s=+\\-@＝＋－＠])[^\\u0000-\\u001F\\u007F]|[+\\-]\\s?\\d[\\d\\s.,]*(?:€/[a-zà-ÿ]{2}|[%€°])?\\s?(?:$|(?![eE]\\d)[A-Za-zÀ-ÿ€])(?!.*(?:[=|!]|[A-Za-zÀ-ÿ.]\\()))[^\\u0000-\\u001F\\u007F]*$" }, dispositif: { type: ["string", "null"], pattern: "^(?:(?![\\s=+\\-@＝＋－＠])[^\\u0000-\\u001F\\u007F]|[+\\-]\\s?\\d[\\d\\s.,]*(?:€/[a-zà-ÿ]{2}|[%€°])?\\s?(?:$|(?![eE]\\d)[A-Za-zÀ-ÿ€])(?!.*(?:[=|!]|[A-Za-zÀ-ÿ.]\\()))[^\\u0000-\\u001F\\u007F]*$" }, operateur: { type: ["string", "null"], pattern: "^(?:(?![\\s=+\\-@＝＋－＠])[^\\u0000-\\u001F\\u007F]|[+\\-]\\s?\\d[\\d\\s.,]*(?:€/[a-zà-ÿ]{2}|[%€°])?\\s?(?:$|(?![eE]\\d)[A-Za-zÀ-ÿ€])(?!.*(?:[=|!]|[A-Za-zÀ-ÿ.]\\()))[^\\u0000-\\u001F\\u007F]*$" }, secteur: { type: ["string", "null"], pattern: "^(?:(?![\\s=+\\-@＝＋－＠])[^\\u0000-\\u001F\\u007F]|[+\\-]\\s?\\d[\\d\\s.,]*(?:€/[a-zà-ÿ]{2}|[%€°])?\\s?(?:$|(?![eE]\\d)[A-Za-zÀ-ÿ€])(?!.*(?:[=|!]|[A-Za-zÀ-ÿ.]\\()))[^\\u0000-\\u001F\\u007F]*$" }, type_valeur: { type: ["string", "null"], enum: ["objectif", "realisation", "repartition", "variation", "duree", "financement", "etat", null] }, valeur: { type: "number" }, unite: { type: "string", enum: ["nombre", "pourcent", "points", "facteur", "heures", "jours", "semaines", "mois", "annees", "euros", "metres", "kilometres", "m2", "hectares", "km2", "m3", "m3_par_s", "mg_par_l", "ug_par_l"] }, precision: { type: "string", enum: ["exact", "environ", "plus_de", "moins_de", "borne_basse", "borne_haute"] }, annee: { type: ["string", "null"], pattern: "^\\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\\d|3[01]))?)?$" }, periode_debut: { type: ["string", "null"], pattern: "^\\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\\d|3[01]))?)?$" }, periode_fin: { type: ["string", "null"], pattern: "^\\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\\d|3[01]))?)?$" } } };
function validate21(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate21.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), data && typeof data == "object" && !Array.isArray(data)) {
    if (data.id === void 0) {
      let err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "id" } };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (data.document_id === void 0) {
      let err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "document_id" } };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
    if (data.collectivite_nom === void 0) {
      let err2 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "collectivite_nom" } };
      vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
    }
    if (data.collectivite_siret === void 0) {
      let err3 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "collectivite_siret" } };
      vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
    }
    if (data.date_document === void 0) {
      let err4 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "date_document" } };
      vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
    }
    if (data.rubrique === void 0) {
      let err5 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "rubrique" } };
      vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
    }
    if (data.page === void 0) {
      let err6 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "page" } };
      vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
    }
    if (data.valeur_texte === void 0) {
      let err7 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "valeur_texte" } };
      vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
    }
    if (data.extrait === void 0) {
      let err8 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "extrait" } };
      vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
    }
    if (data.debut === void 0) {
      let err9 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "debut" } };
      vErrors === null ? vErrors = [err9] : vErrors.push(err9), errors++;
    }
    if (data.fin === void 0) {
      let err10 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "fin" } };
      vErrors === null ? vErrors = [err10] : vErrors.push(err10), errors++;
    }
    if (data.indicateur === void 0) {
      let err11 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "indicateur" } };
      vErrors === null ? vErrors = [err11] : vErrors.push(err11), errors++;
    }
    if (data.dispositif === void 0) {
      let err12 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "dispositif" } };
      vErrors === null ? vErrors = [err12] : vErrors.push(err12), errors++;
    }
    if (data.operateur === void 0) {
      let err13 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "operateur" } };
      vErrors === null ? vErrors = [err13] : vErrors.push(err13), errors++;
    }
    if (data.secteur === void 0) {
      let err14 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "secteur" } };
      vErrors === null ? vErrors = [err14] : vErrors.push(err14), errors++;
    }
    if (data.type_valeur === void 0) {
      let err15 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "type_valeur" } };
      vErrors === null ? vErrors = [err15] : vErrors.push(err15), errors++;
    }
    if (data.valeur === void 0) {
      let err16 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "valeur" } };
      vErrors === null ? vErrors = [err16] : vErrors.push(err16), errors++;
    }
    if (data.unite === void 0) {
      let err17 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "unite" } };
      vErrors === null ? vErrors = [err17] : vErrors.push(err17), errors++;
    }
    if (data.precision === void 0) {
      let err18 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "precision" } };
      vErrors === null ? vErrors = [err18] : vErrors.push(err18), errors++;
    }
    if (data.annee === void 0) {
      let err19 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "annee" } };
      vErrors === null ? vErrors = [err19] : vErrors.push(err19), errors++;
    }
    if (data.periode_debut === void 0) {
      let err20 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "periode_debut" } };
      vErrors === null ? vErrors = [err20] : vErrors.push(err20), errors++;
    }
    if (data.periode_fin === void 0) {
      let err21 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "periode_fin" } };
      vErrors === null ? vErrors = [err21] : vErrors.push(err21), errors++;
    }
    for (let key0 in data)
      if (!func1.call(schema32.properties, key0)) {
        let err22 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 } };
        vErrors === null ? vErrors = [err22] : vErrors.push(err22), errors++;
      }
    if (data.id !== void 0) {
      let data0 = data.id;
      if (typeof data0 == "string") {
        if (!pattern4.test(data0)) {
          let err23 = { instancePath: instancePath + "/id", schemaPath: "#/properties/id/pattern", keyword: "pattern", params: { pattern: "^[a-z]+-[0-9a-f]{16}$" } };
          vErrors === null ? vErrors = [err23] : vErrors.push(err23), errors++;
        }
      } else {
        let err24 = { instancePath: instancePath + "/id", schemaPath: "#/properties/id/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err24] : vErrors.push(err24), errors++;
      }
    }
    if (data.document_id !== void 0) {
      let data1 = data.document_id;
      if (typeof data1 == "string") {
        if (!pattern5.test(data1)) {
          let err25 = { instancePath: instancePath + "/document_id", schemaPath: "#/properties/document_id/pattern", keyword: "pattern", params: { pattern: "^d-[0-9a-f]{16}$" } };
          vErrors === null ? vErrors = [err25] : vErrors.push(err25), errors++;
        }
      } else {
        let err26 = { instancePath: instancePath + "/document_id", schemaPath: "#/properties/document_id/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err26] : vErrors.push(err26), errors++;
      }
    }
    if (data.collectivite_nom !== void 0) {
      let data2 = data.collectivite_nom;
      if (typeof data2 != "string" && data2 !== null) {
        let err27 = { instancePath: instancePath + "/collectivite_nom", schemaPath: "#/properties/collectivite_nom/type", keyword: "type", params: { type: schema32.properties.collectivite_nom.type } };
        vErrors === null ? vErrors = [err27] : vErrors.push(err27), errors++;
      }
      if (typeof data2 == "string" && !pattern6.test(data2)) {
        let err28 = { instancePath: instancePath + "/collectivite_nom", schemaPath: "#/properties/collectivite_nom/pattern", keyword: "pattern", params: { pattern: "^(?:(?![\\s=+\\-@＝＋－＠])[^\\u0000-\\u001F\\u007F]|[+\\-]\\s?\\d[\\d\\s.,]*(?:€/[a-zà-ÿ]{2}|[%€°])?\\s?(?:$|(?![eE]\\d)[A-Za-zÀ-ÿ€])(?!.*(?:[=|!]|[A-Za-zÀ-ÿ.]\\()))[^\\u0000-\\u001F\\u007F]*$" } };
        vErrors === null ? vErrors = [err28] : vErrors.push(err28), errors++;
      }
    }
    if (data.collectivite_siret !== void 0) {
      let data3 = data.collectivite_siret;
      if (typeof data3 != "string" && data3 !== null) {
        let err29 = { instancePath: instancePath + "/collectivite_siret", schemaPath: "#/properties/collectivite_siret/type", keyword: "type", params: { type: schema32.properties.collectivite_siret.type } };
        vErrors === null ? vErrors = [err29] : vErrors.push(err29), errors++;
      }
      if (typeof data3 == "string" && !pattern7.test(data3)) {
        let err30 = { instancePath: instancePath + "/collectivite_siret", schemaPath: "#/properties/collectivite_siret/pattern", keyword: "pattern", params: { pattern: "^\\d{14}$" } };
        vErrors === null ? vErrors = [err30] : vErrors.push(err30), errors++;
      }
    }
    if (data.date_document !== void 0) {
      let data4 = data.date_document;
      if (typeof data4 != "string" && data4 !== null) {
        let err31 = { instancePath: instancePath + "/date_document", schemaPath: "#/properties/date_document/type", keyword: "type", params: { type: schema32.properties.date_document.type } };
        vErrors === null ? vErrors = [err31] : vErrors.push(err31), errors++;
      }
      if (typeof data4 == "string" && !pattern8.test(data4)) {
        let err32 = { instancePath: instancePath + "/date_document", schemaPath: "#/properties/date_document/pattern", keyword: "pattern", params: { pattern: "^\\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\\d|3[01]))?)?$" } };
        vErrors === null ? vErrors = [err32] : vErrors.push(err32), errors++;
      }
    }
    if (data.rubrique !== void 0) {
      let data5 = data.rubrique;
      if (typeof data5 != "string" && data5 !== null) {
        let err33 = { instancePath: instancePath + "/rubrique", schemaPath: "#/properties/rubrique/type", keyword: "type", params: { type: schema32.properties.rubrique.type } };
        vErrors === null ? vErrors = [err33] : vErrors.push(err33), errors++;
      }
      if (typeof data5 == "string" && !pattern6.test(data5)) {
        let err34 = { instancePath: instancePath + "/rubrique", schemaPath: "#/properties/rubrique/pattern", keyword: "pattern", params: { pattern: "^(?:(?![\\s=+\\-@＝＋－＠])[^\\u0000-\\u001F\\u007F]|[+\\-]\\s?\\d[\\d\\s.,]*(?:€/[a-zà-ÿ]{2}|[%€°])?\\s?(?:$|(?![eE]\\d)[A-Za-zÀ-ÿ€])(?!.*(?:[=|!]|[A-Za-zÀ-ÿ.]\\()))[^\\u0000-\\u001F\\u007F]*$" } };
        vErrors === null ? vErrors = [err34] : vErrors.push(err34), errors++;
      }
    }
    if (data.page !== void 0) {
      let data6 = data.page;
      if (!(typeof data6 == "number" && !(data6 % 1) && !isNaN(data6) && isFinite(data6)) && data6 !== null) {
        let err35 = { instancePath: instancePath + "/page", schemaPath: "#/properties/page/type", keyword: "type", params: { type: schema32.properties.page.type } };
        vErrors === null ? vErrors = [err35] : vErrors.push(err35), errors++;
      }
      if (typeof data6 == "number" && isFinite(data6) && (data6 < 1 || isNaN(data6))) {
        let err36 = { instancePath: instancePath + "/page", schemaPath: "#/properties/page/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 } };
        vErrors === null ? vErrors = [err36] : vErrors.push(err36), errors++;
      }
    }
    if (data.valeur_texte !== void 0) {
      let data7 = data.valeur_texte;
      if (typeof data7 != "string" && data7 !== null) {
        let err37 = { instancePath: instancePath + "/valeur_texte", schemaPath: "#/properties/valeur_texte/type", keyword: "type", params: { type: schema32.properties.valeur_texte.type } };
        vErrors === null ? vErrors = [err37] : vErrors.push(err37), errors++;
      }
      if (typeof data7 == "string" && !pattern6.test(data7)) {
        let err38 = { instancePath: instancePath + "/valeur_texte", schemaPath: "#/properties/valeur_texte/pattern", keyword: "pattern", params: { pattern: "^(?:(?![\\s=+\\-@＝＋－＠])[^\\u0000-\\u001F\\u007F]|[+\\-]\\s?\\d[\\d\\s.,]*(?:€/[a-zà-ÿ]{2}|[%€°])?\\s?(?:$|(?![eE]\\d)[A-Za-zÀ-ÿ€])(?!.*(?:[=|!]|[A-Za-zÀ-ÿ.]\\()))[^\\u0000-\\u001F\\u007F]*$" } };
        vErrors === null ? vErrors = [err38] : vErrors.push(err38), errors++;
      }
    }
    if (data.extrait !== void 0) {
      let data8 = data.extrait;
      if (typeof data8 == "string") {
        if (!pattern6.test(data8)) {
          let err39 = { instancePath: instancePath + "/extrait", schemaPath: "#/properties/extrait/pattern", keyword: "pattern", params: { pattern: "^(?:(?![\\s=+\\-@＝＋－＠])[^\\u0000-\\u001F\\u007F]|[+\\-]\\s?\\d[\\d\\s.,]*(?:€/[a-zà-ÿ]{2}|[%€°])?\\s?(?:$|(?![eE]\\d)[A-Za-zÀ-ÿ€])(?!.*(?:[=|!]|[A-Za-zÀ-ÿ.]\\()))[^\\u0000-\\u001F\\u007F]*$" } };
          vErrors === null ? vErrors = [err39] : vErrors.push(err39), errors++;
        }
      } else {
        let err40 = { instancePath: instancePath + "/extrait", schemaPath: "#/properties/extrait/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err40] : vErrors.push(err40), errors++;
      }
    }
    if (data.debut !== void 0) {
      let data9 = data.debut;
      if (!(typeof data9 == "number" && !(data9 % 1) && !isNaN(data9) && isFinite(data9))) {
        let err41 = { instancePath: instancePath + "/debut", schemaPath: "#/properties/debut/type", keyword: "type", params: { type: "integer" } };
        vErrors === null ? vErrors = [err41] : vErrors.push(err41), errors++;
      }
      if (typeof data9 == "number" && isFinite(data9) && (data9 < 0 || isNaN(data9))) {
        let err42 = { instancePath: instancePath + "/debut", schemaPath: "#/properties/debut/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 } };
        vErrors === null ? vErrors = [err42] : vErrors.push(err42), errors++;
      }
    }
    if (data.fin !== void 0) {
      let data10 = data.fin;
      if (!(typeof data10 == "number" && !(data10 % 1) && !isNaN(data10) && isFinite(data10))) {
        let err43 = { instancePath: instancePath + "/fin", schemaPath: "#/properties/fin/type", keyword: "type", params: { type: "integer" } };
        vErrors === null ? vErrors = [err43] : vErrors.push(err43), errors++;
      }
      if (typeof data10 == "number" && isFinite(data10) && (data10 < 0 || isNaN(data10))) {
        let err44 = { instancePath: instancePath + "/fin", schemaPath: "#/properties/fin/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 } };
        vErrors === null ? vErrors = [err44] : vErrors.push(err44), errors++;
      }
    }
    if (data.indicateur !== void 0) {
      let data11 = data.indicateur;
      if (typeof data11 == "string") {
        if (!pattern6.test(data11)) {
          let err45 = { instancePath: instancePath + "/indicateur", schemaPath: "#/properties/indicateur/pattern", keyword: "pattern", params: { pattern: "^(?:(?![\\s=+\\-@＝＋－＠])[^\\u0000-\\u001F\\u007F]|[+\\-]\\s?\\d[\\d\\s.,]*(?:€/[a-zà-ÿ]{2}|[%€°])?\\s?(?:$|(?![eE]\\d)[A-Za-zÀ-ÿ€])(?!.*(?:[=|!]|[A-Za-zÀ-ÿ.]\\()))[^\\u0000-\\u001F\\u007F]*$" } };
          vErrors === null ? vErrors = [err45] : vErrors.push(err45), errors++;
        }
      } else {
        let err46 = { instancePath: instancePath + "/indicateur", schemaPath: "#/properties/indicateur/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err46] : vErrors.push(err46), errors++;
      }
    }
    if (data.dispositif !== void 0) {
      let data12 = data.dispositif;
      if (typeof data12 != "string" && data12 !== null) {
        let err47 = { instancePath: instancePath + "/dispositif", schemaPath: "#/properties/dispositif/type", keyword: "type", params: { type: schema32.properties.dispositif.type } };
        vErrors === null ? vErrors = [err47] : vErrors.push(err47), errors++;
      }
      if (typeof data12 == "string" && !pattern6.test(data12)) {
        let err48 = { instancePath: instancePath + "/dispositif", schemaPath: "#/properties/dispositif/pattern", keyword: "pattern", params: { pattern: "^(?:(?![\\s=+\\-@＝＋－＠])[^\\u0000-\\u001F\\u007F]|[+\\-]\\s?\\d[\\d\\s.,]*(?:€/[a-zà-ÿ]{2}|[%€°])?\\s?(?:$|(?![eE]\\d)[A-Za-zÀ-ÿ€])(?!.*(?:[=|!]|[A-Za-zÀ-ÿ.]\\()))[^\\u0000-\\u001F\\u007F]*$" } };
        vErrors === null ? vErrors = [err48] : vErrors.push(err48), errors++;
      }
    }
    if (data.operateur !== void 0) {
      let data13 = data.operateur;
      if (typeof data13 != "string" && data13 !== null) {
        let err49 = { instancePath: instancePath + "/operateur", schemaPath: "#/properties/operateur/type", keyword: "type", params: { type: schema32.properties.operateur.type } };
        vErrors === null ? vErrors = [err49] : vErrors.push(err49), errors++;
      }
      if (typeof data13 == "string" && !pattern6.test(data13)) {
        let err50 = { instancePath: instancePath + "/operateur", schemaPath: "#/properties/operateur/pattern", keyword: "pattern", params: { pattern: "^(?:(?![\\s=+\\-@＝＋－＠])[^\\u0000-\\u001F\\u007F]|[+\\-]\\s?\\d[\\d\\s.,]*(?:€/[a-zà-ÿ]{2}|[%€°])?\\s?(?:$|(?![eE]\\d)[A-Za-zÀ-ÿ€])(?!.*(?:[=|!]|[A-Za-zÀ-ÿ.]\\()))[^\\u0000-\\u001F\\u007F]*$" } };
        vErrors === null ? vErrors = [err50] : vErrors.push(err50), errors++;
      }
    }
    if (data.secteur !== void 0) {
      let data14 = data.secteur;
      if (typeof data14 != "string" && data14 !== null) {
        let err51 = { instancePath: instancePath + "/secteur", schemaPath: "#/properties/secteur/type", keyword: "type", params: { type: schema32.properties.secteur.type } };
        vErrors === null ? vErrors = [err51] : vErrors.push(err51), errors++;
      }
      if (typeof data14 == "string" && !pattern6.test(data14)) {
        let err52 = { instancePath: instancePath + "/secteur", schemaPath: "#/properties/secteur/pattern", keyword: "pattern", params: { pattern: "^(?:(?![\\s=+\\-@＝＋－＠])[^\\u0000-\\u001F\\u007F]|[+\\-]\\s?\\d[\\d\\s.,]*(?:€/[a-zà-ÿ]{2}|[%€°])?\\s?(?:$|(?![eE]\\d)[A-Za-zÀ-ÿ€])(?!.*(?:[=|!]|[A-Za-zÀ-ÿ.]\\()))[^\\u0000-\\u001F\\u007F]*$" } };
        vErrors === null ? vErrors = [err52] : vErrors.push(err52), errors++;
      }
    }
    if (data.type_valeur !== void 0) {
      let data15 = data.type_valeur;
      if (typeof data15 != "string" && data15 !== null) {
        let err53 = { instancePath: instancePath + "/type_valeur", schemaPath: "#/properties/type_valeur/type", keyword: "type", params: { type: schema32.properties.type_valeur.type } };
        vErrors === null ? vErrors = [err53] : vErrors.push(err53), errors++;
      }
      if (!(data15 === "objectif" || data15 === "realisation" || data15 === "repartition" || data15 === "variation" || data15 === "duree" || data15 === "financement" || data15 === "etat" || data15 === null)) {
        let err54 = { instancePath: instancePath + "/type_valeur", schemaPath: "#/properties/type_valeur/enum", keyword: "enum", params: { allowedValues: schema32.properties.type_valeur.enum } };
        vErrors === null ? vErrors = [err54] : vErrors.push(err54), errors++;
      }
    }
    if (data.valeur !== void 0) {
      let data16 = data.valeur;
      if (!(typeof data16 == "number" && isFinite(data16))) {
        let err55 = { instancePath: instancePath + "/valeur", schemaPath: "#/properties/valeur/type", keyword: "type", params: { type: "number" } };
        vErrors === null ? vErrors = [err55] : vErrors.push(err55), errors++;
      }
    }
    if (data.unite !== void 0) {
      let data17 = data.unite;
      if (typeof data17 != "string") {
        let err56 = { instancePath: instancePath + "/unite", schemaPath: "#/properties/unite/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err56] : vErrors.push(err56), errors++;
      }
      if (!(data17 === "nombre" || data17 === "pourcent" || data17 === "points" || data17 === "facteur" || data17 === "heures" || data17 === "jours" || data17 === "semaines" || data17 === "mois" || data17 === "annees" || data17 === "euros" || data17 === "metres" || data17 === "kilometres" || data17 === "m2" || data17 === "hectares" || data17 === "km2" || data17 === "m3" || data17 === "m3_par_s" || data17 === "mg_par_l" || data17 === "ug_par_l")) {
        let err57 = { instancePath: instancePath + "/unite", schemaPath: "#/properties/unite/enum", keyword: "enum", params: { allowedValues: schema32.properties.unite.enum } };
        vErrors === null ? vErrors = [err57] : vErrors.push(err57), errors++;
      }
    }
    if (data.precision !== void 0) {
      let data18 = data.precision;
      if (typeof data18 != "string") {
        let err58 = { instancePath: instancePath + "/precision", schemaPath: "#/properties/precision/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err58] : vErrors.push(err58), errors++;
      }
      if (!(data18 === "exact" || data18 === "environ" || data18 === "plus_de" || data18 === "moins_de" || data18 === "borne_basse" || data18 === "borne_haute")) {
        let err59 = { instancePath: instancePath + "/precision", schemaPath: "#/properties/precision/enum", keyword: "enum", params: { allowedValues: schema32.properties.precision.enum } };
        vErrors === null ? vErrors = [err59] : vErrors.push(err59), errors++;
      }
    }
    if (data.annee !== void 0) {
      let data19 = data.annee;
      if (typeof data19 != "string" && data19 !== null) {
        let err60 = { instancePath: instancePath + "/annee", schemaPath: "#/properties/annee/type", keyword: "type", params: { type: schema32.properties.annee.type } };
        vErrors === null ? vErrors = [err60] : vErrors.push(err60), errors++;
      }
      if (typeof data19 == "string" && !pattern8.test(data19)) {
        let err61 = { instancePath: instancePath + "/annee", schemaPath: "#/properties/annee/pattern", keyword: "pattern", params: { pattern: "^\\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\\d|3[01]))?)?$" } };
        vErrors === null ? vErrors = [err61] : vErrors.push(err61), errors++;
      }
    }
    if (data.periode_debut !== void 0) {
      let data20 = data.periode_debut;
      if (typeof data20 != "string" && data20 !== null) {
        let err62 = { instancePath: instancePath + "/periode_debut", schemaPath: "#/properties/periode_debut/type", keyword: "type", params: { type: schema32.properties.periode_debut.type } };
        vErrors === null ? vErrors = [err62] : vErrors.push(err62), errors++;
      }
      if (typeof data20 == "string" && !pattern8.test(data20)) {
        let err63 = { instancePath: instancePath + "/periode_debut", schemaPath: "#/properties/periode_debut/pattern", keyword: "pattern", params: { pattern: "^\\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\\d|3[01]))?)?$" } };
        vErrors === null ? vErrors = [err63] : vErrors.push(err63), errors++;
      }
    }
    if (data.periode_fin !== void 0) {
      let data21 = data.periode_fin;
      if (typeof data21 != "string" && data21 !== null) {
        let err64 = { instancePath: instancePath + "/periode_fin", schemaPath: "#/properties/periode_fin/type", keyword: "type", params: { type: schema32.properties.periode_fin.type } };
        vErrors === null ? vErrors = [err64] : vErrors.push(err64), errors++;
      }
      if (typeof data21 == "string" && !pattern8.test(data21)) {
        let err65 = { instancePath: instancePath + "/periode_fin", schemaPath: "#/properties/periode_fin/pattern", keyword: "pattern", params: { pattern: "^\\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\\d|3[01]))?)?$" } };
        vErrors === null ? vErrors = [err65] : vErrors.push(err65), errors++;
      }
    }
  } else {
    let err66 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } };
    vErrors === null ? vErrors = [err66] : vErrors.push(err66), errors++;
  }
  return validate21.errors = vErrors, errors === 0;
}
validate21.evaluated = { props: !0, dynamicProps: !1, dynamicItems: !1 };
var water = validate22, schema33 = { type: "object", additionalProperties: !1, required: ["id", "document_id", "collectivite_nom", "collectivite_siret", "date_document", "rubrique", "page", "valeur_texte", "extrait", "debut", "fin", "indicateur", "perimetre", "type_valeur", "valeur", "unite", "precision", "echeance", "periode_debut", "periode_fin", "acteur"], properties: { id: { type: "string", pattern: "^[a-z]+-[0-9a-f]{16}$" }, document_id: { type: "string", pattern: "^d-[0-9a-f]{16}$" }, collectivite_nom: { type: ["string", "null"], pattern: "^(?:(?![\\s=+\\-@＝＋－＠])[^\\u0000-\\u001F\\u007F]|[+\\-]\\s?\\d[\\d\\s.,]*(?:€/[a-zà-ÿ]{2}|[%€°])?\\s?(?:$|(?![eE]\\d)[A-Za-zÀ-ÿ€])(?!.*(?:[=|!]|[A-Za-zÀ-ÿ.]\\()))[^\\u0000-\\u001F\\u007F]*$" }, collectivite_siret: { type: ["string", "null"], pattern: "^\\d{14}$" }, date_document: { type: ["string", "null"], pattern: "^\\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\\d|3[01]))?)?$" }, rubrique: { type: ["string", "null"], pattern: "^(?:(?![\\s=+\\-@＝＋－＠])[^\\u0000-\\u001F\\u007F]|[+\\-]\\s?\\d[\\d\\s.,]*(?:€/[a-zà-ÿ]{2}|[%€°])?\\s?(?:$|(?![eE]\\d)[A-Za-zÀ-ÿ€])(?!.*(?:[=|!]|[A-Za-zÀ-ÿ.]\\()))[^\\u0000-\\u001F\\u007F]*$" }, page: { type: ["integer", "null"], minimum: 1 }, valeur_texte: { type: ["string", "null"], pattern: "^(?:(?![\\s=+\\-@＝＋－＠])[^\\u0000-\\u001F\\u007F]|[+\\-]\\s?\\d[\\d\\s.,]*(?:€/[a-zà-ÿ]{2}|[%€°])?\\s?(?:$|(?![eE]\\d)[A-Za-zÀ-ÿ€])(?!.*(?:[=|!]|[A-Za-zÀ-ÿ.]\\()))[^\\u0000-\\u001F\\u007F]*$" }, extrait: { type: "string", pattern: "^(?:(?![\\s=+\\-@＝＋－＠])[^\\u0000-\\u001F\\u007F]|[+\\-]\\s?\\d[\\d\\s.,]*(?:€/[a-zà-ÿ]{2}|[%€°])?\\s?(?:$|(?![eE]\\d)[A-Za-zÀ-ÿ€])(?!.*(?:[=|!]|[A-Za-zÀ-ÿ.]\\()))[^\\u0000-\\u001F\\u007F]*$" }, debut: { type: "integer", minimum: 0 }, fin: { type: "integer", minimum: 0 }, indicateur: { type: "string", pattern: "^(?:(?![\\s=+\\-@＝＋－＠])[^\\u0000-\\u001F\\u007F]|[+\\-]\\s?\\d[\\d\\s.,]*(?:€/[a-zà-ÿ]{2}|[%€°])?\\s?(?:$|(?![eE]\\d)[A-Za-zÀ-ÿ€])(?!.*(?:[=|!]|[A-Za-zÀ-ÿ.]\\()))[^\\u0000-\\u001F\\u007F]*$" }, perimetre: { type: ["string", "null"], pattern: "^(?:(?![\\s=+\\-@＝＋－＠])[^\\u0000-\\u001F\\u007F]|[+\\-]\\s?\\d[\\d\\s.,]*(?:€/[a-zà-ÿ]{2}|[%€°])?\\s?(?:$|(?![eE]\\d)[A-Za-zÀ-ÿ€])(?!.*(?:[=|!]|[A-Za-zÀ-ÿ.]\\()))[^\\u0000-\\u001F\\u007F]*$" }, type_valeur: { type: ["string", "null"], enum: ["etat", "objectif", "realisation", "risque", "variation", "financement", "taux_aide", "jalon", "duree", null] }, valeur: { type: ["number", "null"] }, unite: { type: ["string", "null"], enum: ["nombre", "pourcent", "points", "facteur", "heures", "jours", "semaines", "mois", "annees", "euros", "metres", "kilometres", "m2", "hectares", "km2", "m3", "m3_par_s", "mg_par_l", "ug_par_l", null] }, precision: { type: ["string", "null"], enum: ["exact", "environ", "plus_de", "moins_de", "borne_basse", "borne_haute", null] }, echeance: { type: ["string", "null"], pattern: "^\\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\\d|3[01]))?)?$" }, periode_debut: { type: ["integer", "null"], minimum: 1900, maximum: 2100 }, periode_fin: { type: ["integer", "null"], minimum: 1900, maximum: 2100 }, acteur: { type: ["string", "null"], pattern: "^(?:(?![\\s=+\\-@＝＋－＠])[^\\u0000-\\u001F\\u007F]|[+\\-]\\s?\\d[\\d\\s.,]*(?:€/[a-zà-ÿ]{2}|[%€°])?\\s?(?:$|(?![eE]\\d)[A-Za-zÀ-ÿ€])(?!.*(?:[=|!]|[A-Za-zÀ-ÿ.]\\()))[^\\u0000-\\u001F\\u007F]*$" } } };
function validate22(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate22.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), data && typeof data == "object" && !Array.isArray(data)) {
    if (data.id === void 0) {
      let err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "id" } };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (data.document_id === void 0) {
      let err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "document_id" } };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
    if (data.collectivite_nom === void 0) {
      let err2 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "collectivite_nom" } };
      vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
    }
    if (data.collectivite_siret === void 0) {
      let err3 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "collectivite_siret" } };
      vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
    }
    if (data.date_document === void 0) {
      let err4 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "date_document" } };
      vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
    }
    if (data.rubrique === void 0) {
      let err5 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "rubrique" } };
      vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
    }
    if (data.page === void 0) {
      let err6 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "page" } };
      vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
    }
    if (data.valeur_texte === void 0) {
      let err7 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "valeur_texte" } };
      vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
    }
    if (data.extrait === void 0) {
      let err8 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "extrait" } };
      vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
    }
    if (data.debut === void 0) {
      let err9 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "debut" } };
      vErrors === null ? vErrors = [err9] : vErrors.push(err9), errors++;
    }
    if (data.fin === void 0) {
      let err10 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "fin" } };
      vErrors === null ? vErrors = [err10] : vErrors.push(err10), errors++;
    }
    if (data.indicateur === void 0) {
      let err11 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "indicateur" } };
      vErrors === null ? vErrors = [err11] : vErrors.push(err11), errors++;
    }
    if (data.perimetre === void 0) {
      let err12 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "perimetre" } };
      vErrors === null ? vErrors = [err12] : vErrors.push(err12), errors++;
    }
    if (data.type_valeur === void 0) {
      let err13 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "type_valeur" } };
      vErrors === null ? vErrors = [err13] : vErrors.push(err13), errors++;
    }
    if (data.valeur === void 0) {
      let err14 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "valeur" } };
      vErrors === null ? vErrors = [err14] : vErrors.push(err14), errors++;
    }
    if (data.unite === void 0) {
      let err15 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "unite" } };
      vErrors === null ? vErrors = [err15] : vErrors.push(err15), errors++;
    }
    if (data.precision === void 0) {
      let err16 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "precision" } };
      vErrors === null ? vErrors = [err16] : vErrors.push(err16), errors++;
    }
    if (data.echeance === void 0) {
      let err17 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "echeance" } };
      vErrors === null ? vErrors = [err17] : vErrors.push(err17), errors++;
    }
    if (data.periode_debut === void 0) {
      let err18 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "periode_debut" } };
      vErrors === null ? vErrors = [err18] : vErrors.push(err18), errors++;
    }
    if (data.periode_fin === void 0) {
      let err19 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "periode_fin" } };
      vErrors === null ? vErrors = [err19] : vErrors.push(err19), errors++;
    }
    if (data.acteur === void 0) {
      let err20 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "acteur" } };
      vErrors === null ? vErrors = [err20] : vErrors.push(err20), errors++;
    }
    for (let key0 in data)
      if (!func1.call(schema33.properties, key0)) {
        let err21 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 } };
        vErrors === null ? vErrors = [err21] : vErrors.push(err21), errors++;
      }
    if (data.id !== void 0) {
      let data0 = data.id;
      if (typeof data0 == "string") {
        if (!pattern4.test(data0)) {
          let err22 = { instancePath: instancePath + "/id", schemaPath: "#/properties/id/pattern", keyword: "pattern", params: { pattern: "^[a-z]+-[0-9a-f]{16}$" } };
          vErrors === null ? vErrors = [err22] : vErrors.push(err22), errors++;
        }
      } else {
        let err23 = { instancePath: instancePath + "/id", schemaPath: "#/properties/id/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err23] : vErrors.push(err23), errors++;
      }
    }
    if (data.document_id !== void 0) {
      let data1 = data.document_id;
      if (typeof data1 == "string") {
        if (!pattern5.test(data1)) {
          let err24 = { instancePath: instancePath + "/document_id", schemaPath: "#/properties/document_id/pattern", keyword: "pattern", params: { pattern: "^d-[0-9a-f]{16}$" } };
          vErrors === null ? vErrors = [err24] : vErrors.push(err24), errors++;
        }
      } else {
        let err25 = { instancePath: instancePath + "/document_id", schemaPath: "#/properties/document_id/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err25] : vErrors.push(err25), errors++;
      }
    }
    if (data.collectivite_nom !== void 0) {
      let data2 = data.collectivite_nom;
      if (typeof data2 != "string" && data2 !== null) {
        let err26 = { instancePath: instancePath + "/collectivite_nom", schemaPath: "#/properties/collectivite_nom/type", keyword: "type", params: { type: schema33.properties.collectivite_nom.type } };
        vErrors === null ? vErrors = [err26] : vErrors.push(err26), errors++;
      }
      if (typeof data2 == "string" && !pattern6.test(data2)) {
        let err27 = { instancePath: instancePath + "/collectivite_nom", schemaPath: "#/properties/collectivite_nom/pattern", keyword: "pattern", params: { pattern: "^(?:(?![\\s=+\\-@＝＋－＠])[^\\u0000-\\u001F\\u007F]|[+\\-]\\s?\\d[\\d\\s.,]*(?:€/[a-zà-ÿ]{2}|[%€°])?\\s?(?:$|(?![eE]\\d)[A-Za-zÀ-ÿ€])(?!.*(?:[=|!]|[A-Za-zÀ-ÿ.]\\()))[^\\u0000-\\u001F\\u007F]*$" } };
        vErrors === null ? vErrors = [err27] : vErrors.push(err27), errors++;
      }
    }
    if (data.collectivite_siret !== void 0) {
      let data3 = data.collectivite_siret;
      if (typeof data3 != "string" && data3 !== null) {
        let err28 = { instancePath: instancePath + "/collectivite_siret", schemaPath: "#/properties/collectivite_siret/type", keyword: "type", params: { type: schema33.properties.collectivite_siret.type } };
        vErrors === null ? vErrors = [err28] : vErrors.push(err28), errors++;
      }
      if (typeof data3 == "string" && !pattern7.test(data3)) {
        let err29 = { instancePath: instancePath + "/collectivite_siret", schemaPath: "#/properties/collectivite_siret/pattern", keyword: "pattern", params: { pattern: "^\\d{14}$" } };
        vErrors === null ? vErrors = [err29] : vErrors.push(err29), errors++;
      }
    }
    if (data.date_document !== void 0) {
      let data4 = data.date_document;
      if (typeof data4 != "string" && data4 !== null) {
        let err30 = { instancePath: instancePath + "/date_document", schemaPath: "#/properties/date_document/type", keyword: "type", params: { type: schema33.properties.date_document.type } };
        vErrors === null ? vErrors = [err30] : vErrors.push(err30), errors++;
      }
      if (typeof data4 == "string" && !pattern8.test(data4)) {
        let err31 = { instancePath: instancePath + "/date_document", schemaPath: "#/properties/date_document/pattern", keyword: "pattern", params: { pattern: "^\\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\\d|3[01]))?)?$" } };
        vErrors === null ? vErrors = [err31] : vErrors.push(err31), errors++;
      }
    }
    if (data.rubrique !== void 0) {
      let data5 = data.rubrique;
      if (typeof data5 != "string" && data5 !== null) {
        let err32 = { instancePath: instancePath + "/rubrique", schemaPath: "#/properties/rubrique/type", keyword: "type", params: { type: schema33.properties.rubrique.type } };
        vErrors === null ? vErrors = [err32] : vErrors.push(err32), errors++;
      }
      if (typeof data5 == "string" && !pattern6.test(data5)) {
        let err33 = { instancePath: instancePath + "/rubrique", schemaPath: "#/properties/rubrique/pattern", keyword: "pattern", params: { pattern: "^(?:(?![\\s=+\\-@＝＋－＠])[^\\u0000-\\u001F\\u007F]|[+\\-]\\s?\\d[\\d\\s.,]*(?:€/[a-zà-ÿ]{2}|[%€°])?\\s?(?:$|(?![eE]\\d)[A-Za-zÀ-ÿ€])(?!.*(?:[=|!]|[A-Za-zÀ-ÿ.]\\()))[^\\u0000-\\u001F\\u007F]*$" } };
        vErrors === null ? vErrors = [err33] : vErrors.push(err33), errors++;
      }
    }
    if (data.page !== void 0) {
      let data6 = data.page;
      if (!(typeof data6 == "number" && !(data6 % 1) && !isNaN(data6) && isFinite(data6)) && data6 !== null) {
        let err34 = { instancePath: instancePath + "/page", schemaPath: "#/properties/page/type", keyword: "type", params: { type: schema33.properties.page.type } };
        vErrors === null ? vErrors = [err34] : vErrors.push(err34), errors++;
      }
      if (typeof data6 == "number" && isFinite(data6) && (data6 < 1 || isNaN(data6))) {
        let err35 = { instancePath: instancePath + "/page", schemaPath: "#/properties/page/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 } };
        vErrors === null ? vErrors = [err35] : vErrors.push(err35), errors++;
      }
    }
    if (data.valeur_texte !== void 0) {
      let data7 = data.valeur_texte;
      if (typeof data7 != "string" && data7 !== null) {
        let err36 = { instancePath: instancePath + "/valeur_texte", schemaPath: "#/properties/valeur_texte/type", keyword: "type", params: { type: schema33.properties.valeur_texte.type } };
        vErrors === null ? vErrors = [err36] : vErrors.push(err36), errors++;
      }
      if (typeof data7 == "string" && !pattern6.test(data7)) {
        let err37 = { instancePath: instancePath + "/valeur_texte", schemaPath: "#/properties/valeur_texte/pattern", keyword: "pattern", params: { pattern: "^(?:(?![\\s=+\\-@＝＋－＠])[^\\u0000-\\u001F\\u007F]|[+\\-]\\s?\\d[\\d\\s.,]*(?:€/[a-zà-ÿ]{2}|[%€°])?\\s?(?:$|(?![eE]\\d)[A-Za-zÀ-ÿ€])(?!.*(?:[=|!]|[A-Za-zÀ-ÿ.]\\()))[^\\u0000-\\u001F\\u007F]*$" } };
        vErrors === null ? vErrors = [err37] : vErrors.push(err37), errors++;
      }
    }
    if (data.extrait !== void 0) {
      let data8 = data.extrait;
      if (typeof data8 == "string") {
        if (!pattern6.test(data8)) {
          let err38 = { instancePath: instancePath + "/extrait", schemaPath: "#/properties/extrait/pattern", keyword: "pattern", params: { pattern: "^(?:(?![\\s=+\\-@＝＋－＠])[^\\u0000-\\u001F\\u007F]|[+\\-]\\s?\\d[\\d\\s.,]*(?:€/[a-zà-ÿ]{2}|[%€°])?\\s?(?:$|(?![eE]\\d)[A-Za-zÀ-ÿ€])(?!.*(?:[=|!]|[A-Za-zÀ-ÿ.]\\()))[^\\u0000-\\u001F\\u007F]*$" } };
          vErrors === null ? vErrors = [err38] : vErrors.push(err38), errors++;
        }
      } else {
        let err39 = { instancePath: instancePath + "/extrait", schemaPath: "#/properties/extrait/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err39] : vErrors.push(err39), errors++;
      }
    }
    if (data.debut !== void 0) {
      let data9 = data.debut;
      if (!(typeof data9 == "number" && !(data9 % 1) && !isNaN(data9) && isFinite(data9))) {
        let err40 = { instancePath: instancePath + "/debut", schemaPath: "#/properties/debut/type", keyword: "type", params: { type: "integer" } };
        vErrors === null ? vErrors = [err40] : vErrors.push(err40), errors++;
      }
      if (typeof data9 == "number" && isFinite(data9) && (data9 < 0 || isNaN(data9))) {
        let err41 = { instancePath: instancePath + "/debut", schemaPath: "#/properties/debut/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 } };
        vErrors === null ? vErrors = [err41] : vErrors.push(err41), errors++;
      }
    }
    if (data.fin !== void 0) {
      let data10 = data.fin;
      if (!(typeof data10 == "number" && !(data10 % 1) && !isNaN(data10) && isFinite(data10))) {
        let err42 = { instancePath: instancePath + "/fin", schemaPath: "#/properties/fin/type", keyword: "type", params: { type: "integer" } };
        vErrors === null ? vErrors = [err42] : vErrors.push(err42), errors++;
      }
      if (typeof data10 == "number" && isFinite(data10) && (data10 < 0 || isNaN(data10))) {
        let err43 = { instancePath: instancePath + "/fin", schemaPath: "#/properties/fin/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 } };
        vErrors === null ? vErrors = [err43] : vErrors.push(err43), errors++;
      }
    }
    if (data.indicateur !== void 0) {
      let data11 = data.indicateur;
      if (typeof data11 == "string") {
        if (!pattern6.test(data11)) {
          let err44 = { instancePath: instancePath + "/indicateur", schemaPath: "#/properties/indicateur/pattern", keyword: "pattern", params: { pattern: "^(?:(?![\\s=+\\-@＝＋－＠])[^\\u0000-\\u001F\\u007F]|[+\\-]\\s?\\d[\\d\\s.,]*(?:€/[a-zà-ÿ]{2}|[%€°])?\\s?(?:$|(?![eE]\\d)[A-Za-zÀ-ÿ€])(?!.*(?:[=|!]|[A-Za-zÀ-ÿ.]\\()))[^\\u0000-\\u001F\\u007F]*$" } };
          vErrors === null ? vErrors = [err44] : vErrors.push(err44), errors++;
        }
      } else {
        let err45 = { instancePath: instancePath + "/indicateur", schemaPath: "#/properties/indicateur/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err45] : vErrors.push(err45), errors++;
      }
    }
    if (data.perimetre !== void 0) {
      let data12 = data.perimetre;
      if (typeof data12 != "string" && data12 !== null) {
        let err46 = { instancePath: instancePath + "/perimetre", schemaPath: "#/properties/perimetre/type", keyword: "type", params: { type: schema33.properties.perimetre.type } };
        vErrors === null ? vErrors = [err46] : vErrors.push(err46), errors++;
      }
      if (typeof data12 == "string" && !pattern6.test(data12)) {
        let err47 = { instancePath: instancePath + "/perimetre", schemaPath: "#/properties/perimetre/pattern", keyword: "pattern", params: { pattern: "^(?:(?![\\s=+\\-@＝＋－＠])[^\\u0000-\\u001F\\u007F]|[+\\-]\\s?\\d[\\d\\s.,]*(?:€/[a-zà-ÿ]{2}|[%€°])?\\s?(?:$|(?![eE]\\d)[A-Za-zÀ-ÿ€])(?!.*(?:[=|!]|[A-Za-zÀ-ÿ.]\\()))[^\\u0000-\\u001F\\u007F]*$" } };
        vErrors === null ? vErrors = [err47] : vErrors.push(err47), errors++;
      }
    }
    if (data.type_valeur !== void 0) {
      let data13 = data.type_valeur;
      if (typeof data13 != "string" && data13 !== null) {
        let err48 = { instancePath: instancePath + "/type_valeur", schemaPath: "#/properties/type_valeur/type", keyword: "type", params: { type: schema33.properties.type_valeur.type } };
        vErrors === null ? vErrors = [err48] : vErrors.push(err48), errors++;
      }
      if (!(data13 === "etat" || data13 === "objectif" || data13 === "realisation" || data13 === "risque" || data13 === "variation" || data13 === "financement" || data13 === "taux_aide" || data13 === "jalon" || data13 === "duree" || data13 === null)) {
        let err49 = { instancePath: instancePath + "/type_valeur", schemaPath: "#/properties/type_valeur/enum", keyword: "enum", params: { allowedValues: schema33.properties.type_valeur.enum } };
        vErrors === null ? vErrors = [err49] : vErrors.push(err49), errors++;
      }
    }
    if (data.valeur !== void 0) {
      let data14 = data.valeur;
      if (!(typeof data14 == "number" && isFinite(data14)) && data14 !== null) {
        let err50 = { instancePath: instancePath + "/valeur", schemaPath: "#/properties/valeur/type", keyword: "type", params: { type: schema33.properties.valeur.type } };
        vErrors === null ? vErrors = [err50] : vErrors.push(err50), errors++;
      }
    }
    if (data.unite !== void 0) {
      let data15 = data.unite;
      if (typeof data15 != "string" && data15 !== null) {
        let err51 = { instancePath: instancePath + "/unite", schemaPath: "#/properties/unite/type", keyword: "type", params: { type: schema33.properties.unite.type } };
        vErrors === null ? vErrors = [err51] : vErrors.push(err51), errors++;
      }
      if (!(data15 === "nombre" || data15 === "pourcent" || data15 === "points" || data15 === "facteur" || data15 === "heures" || data15 === "jours" || data15 === "semaines" || data15 === "mois" || data15 === "annees" || data15 === "euros" || data15 === "metres" || data15 === "kilometres" || data15 === "m2" || data15 === "hectares" || data15 === "km2" || data15 === "m3" || data15 === "m3_par_s" || data15 === "mg_par_l" || data15 === "ug_par_l" || data15 === null)) {
        let err52 = { instancePath: instancePath + "/unite", schemaPath: "#/properties/unite/enum", keyword: "enum", params: { allowedValues: schema33.properties.unite.enum } };
        vErrors === null ? vErrors = [err52] : vErrors.push(err52), errors++;
      }
    }
    if (data.precision !== void 0) {
      let data16 = data.precision;
      if (typeof data16 != "string" && data16 !== null) {
        let err53 = { instancePath: instancePath + "/precision", schemaPath: "#/properties/precision/type", keyword: "type", params: { type: schema33.properties.precision.type } };
        vErrors === null ? vErrors = [err53] : vErrors.push(err53), errors++;
      }
      if (!(data16 === "exact" || data16 === "environ" || data16 === "plus_de" || data16 === "moins_de" || data16 === "borne_basse" || data16 === "borne_haute" || data16 === null)) {
        let err54 = { instancePath: instancePath + "/precision", schemaPath: "#/properties/precision/enum", keyword: "enum", params: { allowedValues: schema33.properties.precision.enum } };
        vErrors === null ? vErrors = [err54] : vErrors.push(err54), errors++;
      }
    }
    if (data.echeance !== void 0) {
      let data17 = data.echeance;
      if (typeof data17 != "string" && data17 !== null) {
        let err55 = { instancePath: instancePath + "/echeance", schemaPath: "#/properties/echeance/type", keyword: "type", params: { type: schema33.properties.echeance.type } };
        vErrors === null ? vErrors = [err55] : vErrors.push(err55), errors++;
      }
      if (typeof data17 == "string" && !pattern8.test(data17)) {
        let err56 = { instancePath: instancePath + "/echeance", schemaPath: "#/properties/echeance/pattern", keyword: "pattern", params: { pattern: "^\\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\\d|3[01]))?)?$" } };
        vErrors === null ? vErrors = [err56] : vErrors.push(err56), errors++;
      }
    }
    if (data.periode_debut !== void 0) {
      let data18 = data.periode_debut;
      if (!(typeof data18 == "number" && !(data18 % 1) && !isNaN(data18) && isFinite(data18)) && data18 !== null) {
        let err57 = { instancePath: instancePath + "/periode_debut", schemaPath: "#/properties/periode_debut/type", keyword: "type", params: { type: schema33.properties.periode_debut.type } };
        vErrors === null ? vErrors = [err57] : vErrors.push(err57), errors++;
      }
      if (typeof data18 == "number" && isFinite(data18)) {
        if (data18 > 2100 || isNaN(data18)) {
          let err58 = { instancePath: instancePath + "/periode_debut", schemaPath: "#/properties/periode_debut/maximum", keyword: "maximum", params: { comparison: "<=", limit: 2100 } };
          vErrors === null ? vErrors = [err58] : vErrors.push(err58), errors++;
        }
        if (data18 < 1900 || isNaN(data18)) {
          let err59 = { instancePath: instancePath + "/periode_debut", schemaPath: "#/properties/periode_debut/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1900 } };
          vErrors === null ? vErrors = [err59] : vErrors.push(err59), errors++;
        }
      }
    }
    if (data.periode_fin !== void 0) {
      let data19 = data.periode_fin;
      if (!(typeof data19 == "number" && !(data19 % 1) && !isNaN(data19) && isFinite(data19)) && data19 !== null) {
        let err60 = { instancePath: instancePath + "/periode_fin", schemaPath: "#/properties/periode_fin/type", keyword: "type", params: { type: schema33.properties.periode_fin.type } };
        vErrors === null ? vErrors = [err60] : vErrors.push(err60), errors++;
      }
      if (typeof data19 == "number" && isFinite(data19)) {
        if (data19 > 2100 || isNaN(data19)) {
          let err61 = { instancePath: instancePath + "/periode_fin", schemaPath: "#/properties/periode_fin/maximum", keyword: "maximum", params: { comparison: "<=", limit: 2100 } };
          vErrors === null ? vErrors = [err61] : vErrors.push(err61), errors++;
        }
        if (data19 < 1900 || isNaN(data19)) {
          let err62 = { instancePath: instancePath + "/periode_fin", schemaPath: "#/properties/periode_fin/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1900 } };
          vErrors === null ? vErrors = [err62] : vErrors.push(err62), errors++;
        }
      }
    }
    if (data.acteur !== void 0) {
      let data20 = data.acteur;
      if (typeof data20 != "string" && data20 !== null) {
        let err63 = { instancePath: instancePath + "/acteur", schemaPath: "#/properties/acteur/type", keyword: "type", params: { type: schema33.properties.acteur.type } };
        vErrors === null ? vErrors = [err63] : vErrors.push(err63), errors++;
      }
      if (typeof data20 == "string" && !pattern6.test(data20)) {
        let err64 = { instancePath: instancePath + "/acteur", schemaPath: "#/properties/acteur/pattern", keyword: "pattern", params: { pattern: "^(?:(?![\\s=+\\-@＝＋－＠])[^\\u0000-\\u001F\\u007F]|[+\\-]\\s?\\d[\\d\\s.,]*(?:€/[a-zà-ÿ]{2}|[%€°])?\\s?(?:$|(?![eE]\\d)[A-Za-zÀ-ÿ€])(?!.*(?:[=|!]|[A-Za-zÀ-ÿ.]\\()))[^\\u0000-\\u001F\\u007F]*$" } };
        vErrors === null ? vErrors = [err64] : vErrors.push(err64), errors++;
      }
    }
  } else {
    let err65 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } };
    vErrors === null ? vErrors = [err65] : vErrors.push(err65), errors++;
  }
  return validate22.errors = vErrors, errors === 0;
}
validate22.evaluated = { props: !0, dynamicProps: !1, dynamicItems: !1 };
var measures = validate23, schema34 = { type: "object", additionalProperties: !1, required: ["id", "document_id", "collectivite_nom", "collectivite_siret", "date_document", "rubrique", "page", "valeur_texte", "extrait", "debut", "fin", "libelle", "description", "plan", "axe", "numero", "type", "commission_numero", "commission", "montant_eur", "budget_ids"], properties: { id: { type: "string", pattern: "^[a-z]+-[0-9a-f]{16}$" }, document_id: { type: "string", pattern: "^d-[0-9a-f]{16}$" }, collectivite_nom: { type: ["string", "null"], pattern: "^(?:(?![\\s=+\\-@＝＋－＠])[^\\u0000-\\u001F\\u007F]|[+\\-]\\s?\\d[\\d\\s.,]*(?:€/[a-zà-ÿ]{2}|[%€°])?\\s?(?:$|(?![eE]\\d)[A-Za-zÀ-ÿ€])(?!.*(?:[=|!]|[A-Za-zÀ-ÿ.]\\()))[^\\u0000-\\u001F\\u007F]*$" }, collectivite_siret: { type: ["string", "null"], pattern: "^\\d{14}$" }, date_document: { type: ["string", "null"], pattern: "^\\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\\d|3[01]))?)?$" }, rubrique: { type: ["string", "null"], pattern: "^(?:(?![\\s=+\\-@＝＋－＠])[^\\u0000-\\u001F\\u007F]|[+\\-]\\s?\\d[\\d\\s.,]*(?:€/[a-zà-ÿ]{2}|[%€°])?\\s?(?:$|(?![eE]\\d)[A-Za-zÀ-ÿ€])(?!.*(?:[=|!]|[A-Za-zÀ-ÿ.]\\()))[^\\u0000-\\u001F\\u007F]*$" }, page: { type: ["integer", "null"], minimum: 1 }, valeur_texte: { type: ["string", "null"], pattern: "^(?:(?![\\s=+\\-@＝＋－＠])[^\\u0000-\\u001F\\u007F]|[+\\-]\\s?\\d[\\d\\s.,]*(?:€/[a-zà-ÿ]{2}|[%€°])?\\s?(?:$|(?![eE]\\d)[A-Za-zÀ-ÿ€])(?!.*(?:[=|!]|[A-Za-zÀ-ÿ.]\\()))[^\\u0000-\\u001F\\u007F]*$" }, extrait: { type: "string", pattern: "^(?:(?![\\s=+\\-@＝＋－＠])[^\\u0000-\\u001F\\u007F]|[+\\-]\\s?\\d[\\d\\s.,]*(?:€/[a-zà-ÿ]{2}|[%€°])?\\s?(?:$|(?![eE]\\d)[A-Za-zÀ-ÿ€])(?!.*(?:[=|!]|[A-Za-zÀ-ÿ.]\\()))[^\\u0000-\\u001F\\u007F]*$" }, debut: { type: "integer", minimum: 0 }, fin: { type: "integer", minimum: 0 }, libelle: { type: "string", pattern: "^(?:(?![\\s=+\\-@＝＋－＠])[^\\u0000-\\u001F\\u007F]|[+\\-]\\s?\\d[\\d\\s.,]*(?:€/[a-zà-ÿ]{2}|[%€°])?\\s?(?:$|(?![eE]\\d)[A-Za-zÀ-ÿ€])(?!.*(?:[=|!]|[A-Za-zÀ-ÿ.]\\()))[^\\u0000-\\u001F\\u007F]*$" }, description: { type: "string", pattern: "^(?:(?![\\s=+\\-@＝＋－＠])[^\\u0000-\\u001F\\u007F]|[+\\-]\\s?\\d[\\d\\s.,]*(?:€/[a-zà-ÿ]{2}|[%€°])?\\s?(?:$|(?![eE]\\d)[A-Za-zÀ-ÿ€])(?!.*(?:[=|!]|[A-Za-zÀ-ÿ.]\\()))[^\\u0000-\\u001F\\u007F]*$" }, plan: { type: ["string", "null"], pattern: "^(?:(?![\\s=+\\-@＝＋－＠])[^\\u0000-\\u001F\\u007F]|[+\\-]\\s?\\d[\\d\\s.,]*(?:€/[a-zà-ÿ]{2}|[%€°])?\\s?(?:$|(?![eE]\\d)[A-Za-zÀ-ÿ€])(?!.*(?:[=|!]|[A-Za-zÀ-ÿ.]\\()))[^\\u0000-\\u001F\\u007F]*$" }, axe: { type: ["string", "null"], pattern: "^(?:(?![\\s=+\\-@＝＋－＠])[^\\u0000-\\u001F\\u007F]|[+\\-]\\s?\\d[\\d\\s.,]*(?:€/[a-zà-ÿ]{2}|[%€°])?\\s?(?:$|(?![eE]\\d)[A-Za-zÀ-ÿ€])(?!.*(?:[=|!]|[A-Za-zÀ-ÿ.]\\()))[^\\u0000-\\u001F\\u007F]*$" }, numero: { type: ["string", "null"], pattern: "^(?:(?![\\s=+\\-@＝＋－＠])[^\\u0000-\\u001F\\u007F]|[+\\-]\\s?\\d[\\d\\s.,]*(?:€/[a-zà-ÿ]{2}|[%€°])?\\s?(?:$|(?![eE]\\d)[A-Za-zÀ-ÿ€])(?!.*(?:[=|!]|[A-Za-zÀ-ÿ.]\\()))[^\\u0000-\\u001F\\u007F]*$" }, type: { type: ["string", "null"], enum: ["decision", "mesure", "objectif", "action", null] }, commission_numero: { type: ["integer", "null"], minimum: 1 }, commission: { type: ["string", "null"], pattern: "^(?:(?![\\s=+\\-@＝＋－＠])[^\\u0000-\\u001F\\u007F]|[+\\-]\\s?\\d[\\d\\s.,]*(?:€/[a-zà-ÿ]{2}|[%€°])?\\s?(?:$|(?![eE]\\d)[A-Za-zÀ-ÿ€])(?!.*(?:[=|!]|[A-Za-zÀ-ÿ.]\\()))[^\\u0000-\\u001F\\u007F]*$" }, montant_eur: { type: ["number", "null"] }, budget_ids: { type: ["string", "null"], pattern: "^(?:(?![\\s=+\\-@＝＋－＠])[^\\u0000-\\u001F\\u007F]|[+\\-]\\s?\\d[\\d\\s.,]*(?:€/[a-zà-ÿ]{2}|[%€°])?\\s?(?:$|(?![eE]\\d)[A-Za-zÀ-ÿ€])(?!.*(?:[=|!]|[A-Za-zÀ-ÿ.]\\()))[^\\u0000-\\u001F\\u007F]*$" } } };
function validate23(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate23.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), data && typeof data == "object" && !Array.isArray(data)) {
    if (data.id === void 0) {
      let err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "id" } };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (data.document_id === void 0) {
      let err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "document_id" } };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
    if (data.collectivite_nom === void 0) {
      let err2 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "collectivite_nom" } };
      vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
    }
    if (data.collectivite_siret === void 0) {
      let err3 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "collectivite_siret" } };
      vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
    }
    if (data.date_document === void 0) {
      let err4 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "date_document" } };
      vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
    }
    if (data.rubrique === void 0) {
      let err5 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "rubrique" } };
      vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
    }
    if (data.page === void 0) {
      let err6 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "page" } };
      vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
    }
    if (data.valeur_texte === void 0) {
      let err7 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "valeur_texte" } };
      vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
    }
    if (data.extrait === void 0) {
      let err8 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "extrait" } };
      vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
    }
    if (data.debut === void 0) {
      let err9 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "debut" } };
      vErrors === null ? vErrors = [err9] : vErrors.push(err9), errors++;
    }
    if (data.fin === void 0) {
      let err10 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "fin" } };
      vErrors === null ? vErrors = [err10] : vErrors.push(err10), errors++;
    }
    if (data.libelle === void 0) {
      let err11 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "libelle" } };
      vErrors === null ? vErrors = [err11] : vErrors.push(err11), errors++;
    }
    if (data.description === void 0) {
      let err12 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "description" } };
      vErrors === null ? vErrors = [err12] : vErrors.push(err12), errors++;
    }
    if (data.plan === void 0) {
      let err13 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "plan" } };
      vErrors === null ? vErrors = [err13] : vErrors.push(err13), errors++;
    }
    if (data.axe === void 0) {
      let err14 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "axe" } };
      vErrors === null ? vErrors = [err14] : vErrors.push(err14), errors++;
    }
    if (data.numero === void 0) {
      let err15 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "numero" } };
      vErrors === null ? vErrors = [err15] : vErrors.push(err15), errors++;
    }
    if (data.type === void 0) {
      let err16 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "type" } };
      vErrors === null ? vErrors = [err16] : vErrors.push(err16), errors++;
    }
    if (data.commission_numero === void 0) {
      let err17 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "commission_numero" } };
      vErrors === null ? vErrors = [err17] : vErrors.push(err17), errors++;
    }
    if (data.commission === void 0) {
      let err18 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "commission" } };
      vErrors === null ? vErrors = [err18] : vErrors.push(err18), errors++;
    }
    if (data.montant_eur === void 0) {
      let err19 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "montant_eur" } };
      vErrors === null ? vErrors = [err19] : vErrors.push(err19), errors++;
    }
    if (data.budget_ids === void 0) {
      let err20 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "budget_ids" } };
      vErrors === null ? vErrors = [err20] : vErrors.push(err20), errors++;
    }
    for (let key0 in data)
      if (!func1.call(schema34.properties, key0)) {
        let err21 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 } };
        vErrors === null ? vErrors = [err21] : vErrors.push(err21), errors++;
      }
    if (data.id !== void 0) {
      let data0 = data.id;
      if (typeof data0 == "string") {
        if (!pattern4.test(data0)) {
          let err22 = { instancePath: instancePath + "/id", schemaPath: "#/properties/id/pattern", keyword: "pattern", params: { pattern: "^[a-z]+-[0-9a-f]{16}$" } };
          vErrors === null ? vErrors = [err22] : vErrors.push(err22), errors++;
        }
      } else {
        let err23 = { instancePath: instancePath + "/id", schemaPath: "#/properties/id/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err23] : vErrors.push(err23), errors++;
      }
    }
    if (data.document_id !== void 0) {
      let data1 = data.document_id;
      if (typeof data1 == "string") {
        if (!pattern5.test(data1)) {
          let err24 = { instancePath: instancePath + "/document_id", schemaPath: "#/properties/document_id/pattern", keyword: "pattern", params: { pattern: "^d-[0-9a-f]{16}$" } };
          vErrors === null ? vErrors = [err24] : vErrors.push(err24), errors++;
        }
      } else {
        let err25 = { instancePath: instancePath + "/document_id", schemaPath: "#/properties/document_id/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err25] : vErrors.push(err25), errors++;
      }
    }
    if (data.collectivite_nom !== void 0) {
      let data2 = data.collectivite_nom;
      if (typeof data2 != "string" && data2 !== null) {
        let err26 = { instancePath: instancePath + "/collectivite_nom", schemaPath: "#/properties/collectivite_nom/type", keyword: "type", params: { type: schema34.properties.collectivite_nom.type } };
        vErrors === null ? vErrors = [err26] : vErrors.push(err26), errors++;
      }
      if (typeof data2 == "string" && !pattern6.test(data2)) {
        let err27 = { instancePath: instancePath + "/collectivite_nom", schemaPath: "#/properties/collectivite_nom/pattern", keyword: "pattern", params: { pattern: "^(?:(?![\\s=+\\-@＝＋－＠])[^\\u0000-\\u001F\\u007F]|[+\\-]\\s?\\d[\\d\\s.,]*(?:€/[a-zà-ÿ]{2}|[%€°])?\\s?(?:$|(?![eE]\\d)[A-Za-zÀ-ÿ€])(?!.*(?:[=|!]|[A-Za-zÀ-ÿ.]\\()))[^\\u0000-\\u001F\\u007F]*$" } };
        vErrors === null ? vErrors = [err27] : vErrors.push(err27), errors++;
      }
    }
    if (data.collectivite_siret !== void 0) {
      let data3 = data.collectivite_siret;
      if (typeof data3 != "string" && data3 !== null) {
        let err28 = { instancePath: instancePath + "/collectivite_siret", schemaPath: "#/properties/collectivite_siret/type", keyword: "type", params: { type: schema34.properties.collectivite_siret.type } };
        vErrors === null ? vErrors = [err28] : vErrors.push(err28), errors++;
      }
      if (typeof data3 == "string" && !pattern7.test(data3)) {
        let err29 = { instancePath: instancePath + "/collectivite_siret", schemaPath: "#/properties/collectivite_siret/pattern", keyword: "pattern", params: { pattern: "^\\d{14}$" } };
        vErrors === null ? vErrors = [err29] : vErrors.push(err29), errors++;
      }
    }
    if (data.date_document !== void 0) {
      let data4 = data.date_document;
      if (typeof data4 != "string" && data4 !== null) {
        let err30 = { instancePath: instancePath + "/date_document", schemaPath: "#/properties/date_document/type", keyword: "type", params: { type: schema34.properties.date_document.type } };
        vErrors === null ? vErrors = [err30] : vErrors.push(err30), errors++;
      }
      if (typeof data4 == "string" && !pattern8.test(data4)) {
        let err31 = { instancePath: instancePath + "/date_document", schemaPath: "#/properties/date_document/pattern", keyword: "pattern", params: { pattern: "^\\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\\d|3[01]))?)?$" } };
        vErrors === null ? vErrors = [err31] : vErrors.push(err31), errors++;
      }
    }
    if (data.rubrique !== void 0) {
      let data5 = data.rubrique;
      if (typeof data5 != "string" && data5 !== null) {
        let err32 = { instancePath: instancePath + "/rubrique", schemaPath: "#/properties/rubrique/type", keyword: "type", params: { type: schema34.properties.rubrique.type } };
        vErrors === null ? vErrors = [err32] : vErrors.push(err32), errors++;
      }
      if (typeof data5 == "string" && !pattern6.test(data5)) {
        let err33 = { instancePath: instancePath + "/rubrique", schemaPath: "#/properties/rubrique/pattern", keyword: "pattern", params: { pattern: "^(?:(?![\\s=+\\-@＝＋－＠])[^\\u0000-\\u001F\\u007F]|[+\\-]\\s?\\d[\\d\\s.,]*(?:€/[a-zà-ÿ]{2}|[%€°])?\\s?(?:$|(?![eE]\\d)[A-Za-zÀ-ÿ€])(?!.*(?:[=|!]|[A-Za-zÀ-ÿ.]\\()))[^\\u0000-\\u001F\\u007F]*$" } };
        vErrors === null ? vErrors = [err33] : vErrors.push(err33), errors++;
      }
    }
    if (data.page !== void 0) {
      let data6 = data.page;
      if (!(typeof data6 == "number" && !(data6 % 1) && !isNaN(data6) && isFinite(data6)) && data6 !== null) {
        let err34 = { instancePath: instancePath + "/page", schemaPath: "#/properties/page/type", keyword: "type", params: { type: schema34.properties.page.type } };
        vErrors === null ? vErrors = [err34] : vErrors.push(err34), errors++;
      }
      if (typeof data6 == "number" && isFinite(data6) && (data6 < 1 || isNaN(data6))) {
        let err35 = { instancePath: instancePath + "/page", schemaPath: "#/properties/page/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 } };
        vErrors === null ? vErrors = [err35] : vErrors.push(err35), errors++;
      }
    }
    if (data.valeur_texte !== void 0) {
      let data7 = data.valeur_texte;
      if (typeof data7 != "string" && data7 !== null) {
        let err36 = { instancePath: instancePath + "/valeur_texte", schemaPath: "#/properties/valeur_texte/type", keyword: "type", params: { type: schema34.properties.valeur_texte.type } };
        vErrors === null ? vErrors = [err36] : vErrors.push(err36), errors++;
      }
      if (typeof data7 == "string" && !pattern6.test(data7)) {
        let err37 = { instancePath: instancePath + "/valeur_texte", schemaPath: "#/properties/valeur_texte/pattern", keyword: "pattern", params: { pattern: "^(?:(?![\\s=+\\-@＝＋－＠])[^\\u0000-\\u001F\\u007F]|[+\\-]\\s?\\d[\\d\\s.,]*(?:€/[a-zà-ÿ]{2}|[%€°])?\\s?(?:$|(?![eE]\\d)[A-Za-zÀ-ÿ€])(?!.*(?:[=|!]|[A-Za-zÀ-ÿ.]\\()))[^\\u0000-\\u001F\\u007F]*$" } };
        vErrors === null ? vErrors = [err37] : vErrors.push(err37), errors++;
      }
    }
    if (data.extrait !== void 0) {
      let data8 = data.extrait;
      if (typeof data8 == "string") {
        if (!pattern6.test(data8)) {
          let err38 = { instancePath: instancePath + "/extrait", schemaPath: "#/properties/extrait/pattern", keyword: "pattern", params: { pattern: "^(?:(?![\\s=+\\-@＝＋－＠])[^\\u0000-\\u001F\\u007F]|[+\\-]\\s?\\d[\\d\\s.,]*(?:€/[a-zà-ÿ]{2}|[%€°])?\\s?(?:$|(?![eE]\\d)[A-Za-zÀ-ÿ€])(?!.*(?:[=|!]|[A-Za-zÀ-ÿ.]\\()))[^\\u0000-\\u001F\\u007F]*$" } };
          vErrors === null ? vErrors = [err38] : vErrors.push(err38), errors++;
        }
      } else {
        let err39 = { instancePath: instancePath + "/extrait", schemaPath: "#/properties/extrait/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err39] : vErrors.push(err39), errors++;
      }
    }
    if (data.debut !== void 0) {
      let data9 = data.debut;
      if (!(typeof data9 == "number" && !(data9 % 1) && !isNaN(data9) && isFinite(data9))) {
        let err40 = { instancePath: instancePath + "/debut", schemaPath: "#/properties/debut/type", keyword: "type", params: { type: "integer" } };
        vErrors === null ? vErrors = [err40] : vErrors.push(err40), errors++;
      }
      if (typeof data9 == "number" && isFinite(data9) && (data9 < 0 || isNaN(data9))) {
        let err41 = { instancePath: instancePath + "/debut", schemaPath: "#/properties/debut/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 } };
        vErrors === null ? vErrors = [err41] : vErrors.push(err41), errors++;
      }
    }
    if (data.fin !== void 0) {
      let data10 = data.fin;
      if (!(typeof data10 == "number" && !(data10 % 1) && !isNaN(data10) && isFinite(data10))) {
        let err42 = { instancePath: instancePath + "/fin", schemaPath: "#/properties/fin/type", keyword: "type", params: { type: "integer" } };
        vErrors === null ? vErrors = [err42] : vErrors.push(err42), errors++;
      }
      if (typeof data10 == "number" && isFinite(data10) && (data10 < 0 || isNaN(data10))) {
        let err43 = { instancePath: instancePath + "/fin", schemaPath: "#/properties/fin/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 } };
        vErrors === null ? vErrors = [err43] : vErrors.push(err43), errors++;
      }
    }
    if (data.libelle !== void 0) {
      let data11 = data.libelle;
      if (typeof data11 == "string") {
        if (!pattern6.test(data11)) {
          let err44 = { instancePath: instancePath + "/libelle", schemaPath: "#/properties/libelle/pattern", keyword: "pattern", params: { pattern: "^(?:(?![\\s=+\\-@＝＋－＠])[^\\u0000-\\u001F\\u007F]|[+\\-]\\s?\\d[\\d\\s.,]*(?:€/[a-zà-ÿ]{2}|[%€°])?\\s?(?:$|(?![eE]\\d)[A-Za-zÀ-ÿ€])(?!.*(?:[=|!]|[A-Za-zÀ-ÿ.]\\()))[^\\u0000-\\u001F\\u007F]*$" } };
          vErrors === null ? vErrors = [err44] : vErrors.push(err44), errors++;
        }
      } else {
        let err45 = { instancePath: instancePath + "/libelle", schemaPath: "#/properties/libelle/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err45] : vErrors.push(err45), errors++;
      }
    }
    if (data.description !== void 0) {
      let data12 = data.description;
      if (typeof data12 == "string") {
        if (!pattern6.test(data12)) {
          let err46 = { instancePath: instancePath + "/description", schemaPath: "#/properties/description/pattern", keyword: "pattern", params: { pattern: "^(?:(?![\\s=+\\-@＝＋－＠])[^\\u0000-\\u001F\\u007F]|[+\\-]\\s?\\d[\\d\\s.,]*(?:€/[a-zà-ÿ]{2}|[%€°])?\\s?(?:$|(?![eE]\\d)[A-Za-zÀ-ÿ€])(?!.*(?:[=|!]|[A-Za-zÀ-ÿ.]\\()))[^\\u0000-\\u001F\\u007F]*$" } };
          vErrors === null ? vErrors = [err46] : vErrors.push(err46), errors++;
        }
      } else {
        let err47 = { instancePath: instancePath + "/description", schemaPath: "#/properties/description/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err47] : vErrors.push(err47), errors++;
      }
    }
    if (data.plan !== void 0) {
      let data13 = data.plan;
      if (typeof data13 != "string" && data13 !== null) {
        let err48 = { instancePath: instancePath + "/plan", schemaPath: "#/properties/plan/type", keyword: "type", params: { type: schema34.properties.plan.type } };
        vErrors === null ? vErrors = [err48] : vErrors.push(err48), errors++;
      }
      if (typeof data13 == "string" && !pattern6.test(data13)) {
        let err49 = { instancePath: instancePath + "/plan", schemaPath: "#/properties/plan/pattern", keyword: "pattern", params: { pattern: "^(?:(?![\\s=+\\-@＝＋－＠])[^\\u0000-\\u001F\\u007F]|[+\\-]\\s?\\d[\\d\\s.,]*(?:€/[a-zà-ÿ]{2}|[%€°])?\\s?(?:$|(?![eE]\\d)[A-Za-zÀ-ÿ€])(?!.*(?:[=|!]|[A-Za-zÀ-ÿ.]\\()))[^\\u0000-\\u001F\\u007F]*$" } };
        vErrors === null ? vErrors = [err49] : vErrors.push(err49), errors++;
      }
    }
    if (data.axe !== void 0) {
      let data14 = data.axe;
      if (typeof data14 != "string" && data14 !== null) {
        let err50 = { instancePath: instancePath + "/axe", schemaPath: "#/properties/axe/type", keyword: "type", params: { type: schema34.properties.axe.type } };
        vErrors === null ? vErrors = [err50] : vErrors.push(err50), errors++;
      }
      if (typeof data14 == "string" && !pattern6.test(data14)) {
        let err51 = { instancePath: instancePath + "/axe", schemaPath: "#/properties/axe/pattern", keyword: "pattern", params: { pattern: "^(?:(?![\\s=+\\-@＝＋－＠])[^\\u0000-\\u001F\\u007F]|[+\\-]\\s?\\d[\\d\\s.,]*(?:€/[a-zà-ÿ]{2}|[%€°])?\\s?(?:$|(?![eE]\\d)[A-Za-zÀ-ÿ€])(?!.*(?:[=|!]|[A-Za-zÀ-ÿ.]\\()))[^\\u0000-\\u001F\\u007F]*$" } };
        vErrors === null ? vErrors = [err51] : vErrors.push(err51), errors++;
      }
    }
    if (data.numero !== void 0) {
      let data15 = data.numero;
      if (typeof data15 != "string" && data15 !== null) {
        let err52 = { instancePath: instancePath + "/numero", schemaPath: "#/properties/numero/type", keyword: "type", params: { type: schema34.properties.numero.type } };
        vErrors === null ? vErrors = [err52] : vErrors.push(err52), errors++;
      }
      if (typeof data15 == "string" && !pattern6.test(data15)) {
        let err53 = { instancePath: instancePath + "/numero", schemaPath: "#/properties/numero/pattern", keyword: "pattern", params: { pattern: "^(?:(?![\\s=+\\-@＝＋－＠])[^\\u0000-\\u001F\\u007F]|[+\\-]\\s?\\d[\\d\\s.,]*(?:€/[a-zà-ÿ]{2}|[%€°])?\\s?(?:$|(?![eE]\\d)[A-Za-zÀ-ÿ€])(?!.*(?:[=|!]|[A-Za-zÀ-ÿ.]\\()))[^\\u0000-\\u001F\\u007F]*$" } };
        vErrors === null ? vErrors = [err53] : vErrors.push(err53), errors++;
      }
    }
    if (data.type !== void 0) {
      let data16 = data.type;
      if (typeof data16 != "string" && data16 !== null) {
        let err54 = { instancePath: instancePath + "/type", schemaPath: "#/properties/type/type", keyword: "type", params: { type: schema34.properties.type.type } };
        vErrors === null ? vErrors = [err54] : vErrors.push(err54), errors++;
      }
      if (!(data16 === "decision" || data16 === "mesure" || data16 === "objectif" || data16 === "action" || data16 === null)) {
        let err55 = { instancePath: instancePath + "/type", schemaPath: "#/properties/type/enum", keyword: "enum", params: { allowedValues: schema34.properties.type.enum } };
        vErrors === null ? vErrors = [err55] : vErrors.push(err55), errors++;
      }
    }
    if (data.commission_numero !== void 0) {
      let data17 = data.commission_numero;
      if (!(typeof data17 == "number" && !(data17 % 1) && !isNaN(data17) && isFinite(data17)) && data17 !== null) {
        let err56 = { instancePath: instancePath + "/commission_numero", schemaPath: "#/properties/commission_numero/type", keyword: "type", params: { type: schema34.properties.commission_numero.type } };
        vErrors === null ? vErrors = [err56] : vErrors.push(err56), errors++;
      }
      if (typeof data17 == "number" && isFinite(data17) && (data17 < 1 || isNaN(data17))) {
        let err57 = { instancePath: instancePath + "/commission_numero", schemaPath: "#/properties/commission_numero/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 } };
        vErrors === null ? vErrors = [err57] : vErrors.push(err57), errors++;
      }
    }
    if (data.commission !== void 0) {
      let data18 = data.commission;
      if (typeof data18 != "string" && data18 !== null) {
        let err58 = { instancePath: instancePath + "/commission", schemaPath: "#/properties/commission/type", keyword: "type", params: { type: schema34.properties.commission.type } };
        vErrors === null ? vErrors = [err58] : vErrors.push(err58), errors++;
      }
      if (typeof data18 == "string" && !pattern6.test(data18)) {
        let err59 = { instancePath: instancePath + "/commission", schemaPath: "#/properties/commission/pattern", keyword: "pattern", params: { pattern: "^(?:(?![\\s=+\\-@＝＋－＠])[^\\u0000-\\u001F\\u007F]|[+\\-]\\s?\\d[\\d\\s.,]*(?:€/[a-zà-ÿ]{2}|[%€°])?\\s?(?:$|(?![eE]\\d)[A-Za-zÀ-ÿ€])(?!.*(?:[=|!]|[A-Za-zÀ-ÿ.]\\()))[^\\u0000-\\u001F\\u007F]*$" } };
        vErrors === null ? vErrors = [err59] : vErrors.push(err59), errors++;
      }
    }
    if (data.montant_eur !== void 0) {
      let data19 = data.montant_eur;
      if (!(typeof data19 == "number" && isFinite(data19)) && data19 !== null) {
        let err60 = { instancePath: instancePath + "/montant_eur", schemaPath: "#/properties/montant_eur/type", keyword: "type", params: { type: schema34.properties.montant_eur.type } };
        vErrors === null ? vErrors = [err60] : vErrors.push(err60), errors++;
      }
    }
    if (data.budget_ids !== void 0) {
      let data20 = data.budget_ids;
      if (typeof data20 != "string" && data20 !== null) {
        let err61 = { instancePath: instancePath + "/budget_ids", schemaPath: "#/properties/budget_ids/type", keyword: "type", params: { type: schema34.properties.budget_ids.type } };
        vErrors === null ? vErrors = [err61] : vErrors.push(err61), errors++;
      }
      if (typeof data20 == "string" && !pattern6.test(data20)) {
        let err62 = { instancePath: instancePath + "/budget_ids", schemaPath: "#/properties/budget_ids/pattern", keyword: "pattern", params: { pattern: "^(?:(?![\\s=+\\-@＝＋－＠])[^\\u0000-\\u001F\\u007F]|[+\\-]\\s?\\d[\\d\\s.,]*(?:€/[a-zà-ÿ]{2}|[%€°])?\\s?(?:$|(?![eE]\\d)[A-Za-zÀ-ÿ€])(?!.*(?:[=|!]|[A-Za-zÀ-ÿ.]\\()))[^\\u0000-\\u001F\\u007F]*$" } };
        vErrors === null ? vErrors = [err62] : vErrors.push(err62), errors++;
      }
    }
  } else {
    let err63 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } };
    vErrors === null ? vErrors = [err63] : vErrors.push(err63), errors++;
  }
  return validate23.errors = vErrors, errors === 0;
}
validate23.evaluated = { props: !0, dynamicProps: !1, dynamicItems: !1 };
var indicators = validate24, schema35 = { type: "object", additionalProperties: !1, required: ["id", "document_id", "collectivite_nom", "collectivite_siret", "date_document", "rubrique", "page", "valeur_texte", "extrait", "debut", "fin", "indicateur", "theme", "perimetre", "type_valeur", "valeur", "unite", "precision", "annee", "periode_debut", "periode_fin"], properties: { id: { type: "string", pattern: "^[a-z]+-[0-9a-f]{16}$" }, document_id: { type: "string", pattern: "^d-[0-9a-f]{16}$" }, collectivite_nom: { type: ["string", "null"], pattern: "^(?:(?![\\s=+\\-@＝＋－＠])[^\\u0000-\\u001F\\u007F]|[+\\-]\\s?\\d[\\d\\s.,]*(?:€/[a-zà-ÿ]{2}|[%€°])?\\s?(?:$|(?![eE]\\d)[A-Za-zÀ-ÿ€])(?!.*(?:[=|!]|[A-Za-zÀ-ÿ.]\\()))[^\\u0000-\\u001F\\u007F]*$" }, collectivite_siret: { type: ["string", "null"], pattern: "^\\d{14}$" }, date_document: { type: ["string", "null"], pattern: "^\\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\\d|3[01]))?)?$" }, rubrique: { type: ["string", "null"], pattern: "^(?:(?![\\s=+\\-@＝＋－＠])[^\\u0000-\\u001F\\u007F]|[+\\-]\\s?\\d[\\d\\s.,]*(?:€/[a-zà-ÿ]{2}|[%€°])?\\s?(?:$|(?![eE]\\d)[A-Za-zÀ-ÿ€])(?!.*(?:[=|!]|[A-Za-zÀ-ÿ.]\\()))[^\\u0000-\\u001F\\u007F]*$" }, page: { type: ["integer", "null"], minimum: 1 }, valeur_texte: { type: ["string", "null"], pattern: "^(?:(?![\\s=+\\-@＝＋－＠])[^\\u0000-\\u001F\\u007F]|[+\\-]\\s?\\d[\\d\\s.,]*(?:€/[a-zà-ÿ]{2}|[%€°])?\\s?(?:$|(?![eE]\\d)[A-Za-zÀ-ÿ€])(?!.*(?:[=|!]|[A-Za-zÀ-ÿ.]\\()))[^\\u0000-\\u001F\\u007F]*$" }, extrait: { type: "string", pattern: "^(?:(?![\\s=+\\-@＝＋－＠])[^\\u0000-\\u001F\\u007F]|[+\\-]\\s?\\d[\\d\\s.,]*(?:€/[a-zà-ÿ]{2}|[%€°])?\\s?(?:$|(?![eE]\\d)[A-Za-zÀ-ÿ€])(?!.*(?:[=|!]|[A-Za-zÀ-ÿ.]\\()))[^\\u0000-\\u001F\\u007F]*$" }, debut: { type: "integer", minimum: 0 }, fin: { type: "integer", minimum: 0 }, indicateur: { type: "string", pattern: "^(?:(?![\\s=+\\-@＝＋－＠])[^\\u0000-\\u001F\\u007F]|[+\\-]\\s?\\d[\\d\\s.,]*(?:€/[a-zà-ÿ]{2}|[%€°])?\\s?(?:$|(?![eE]\\d)[A-Za-zÀ-ÿ€])(?!.*(?:[=|!]|[A-Za-zÀ-ÿ.]\\()))[^\\u0000-\\u001F\\u007F]*$" }, theme: { type: ["string", "null"], pattern: "^(?:(?![\\s=+\\-@＝＋－＠])[^\\u0000-\\u001F\\u007F]|[+\\-]\\s?\\d[\\d\\s.,]*(?:€/[a-zà-ÿ]{2}|[%€°])?\\s?(?:$|(?![eE]\\d)[A-Za-zÀ-ÿ€])(?!.*(?:[=|!]|[A-Za-zÀ-ÿ.]\\()))[^\\u0000-\\u001F\\u007F]*$" }, perimetre: { type: ["string", "null"], pattern: "^(?:(?![\\s=+\\-@＝＋－＠])[^\\u0000-\\u001F\\u007F]|[+\\-]\\s?\\d[\\d\\s.,]*(?:€/[a-zà-ÿ]{2}|[%€°])?\\s?(?:$|(?![eE]\\d)[A-Za-zÀ-ÿ€])(?!.*(?:[=|!]|[A-Za-zÀ-ÿ.]\\()))[^\\u0000-\\u001F\\u007F]*$" }, type_valeur: { type: ["string", "null"], enum: ["etat", "objectif", "realisation", "repartition", "variation", "duree", null] }, valeur: { type: "number" }, unite: { type: "string", enum: ["nombre", "pourcent", "points", "facteur", "heures", "jours", "semaines", "mois", "annees", "euros", "metres", "kilometres", "m2", "hectares", "km2", "m3", "m3_par_s", "mg_par_l", "ug_par_l"] }, precision: { type: "string", enum: ["exact", "environ", "plus_de", "moins_de", "borne_basse", "borne_haute"] }, annee: { type: ["string", "null"], pattern: "^\\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\\d|3[01]))?)?$" }, periode_debut: { type: ["string", "null"], pattern: "^\\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\\d|3[01]))?)?$" }, periode_fin: { type: ["string", "null"], pattern: "^\\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\\d|3[01]))?)?$" } } };
function validate24(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate24.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), data && typeof data == "object" && !Array.isArray(data)) {
    if (data.id === void 0) {
      let err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "id" } };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (data.document_id === void 0) {
      let err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "document_id" } };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
    if (data.collectivite_nom === void 0) {
      let err2 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "collectivite_nom" } };
      vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
    }
    if (data.collectivite_siret === void 0) {
      let err3 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "collectivite_siret" } };
      vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
    }
    if (data.date_document === void 0) {
      let err4 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "date_document" } };
      vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
    }
    if (data.rubrique === void 0) {
      let err5 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "rubrique" } };
      vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
    }
    if (data.page === void 0) {
      let err6 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "page" } };
      vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
    }
    if (data.valeur_texte === void 0) {
      let err7 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "valeur_texte" } };
      vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
    }
    if (data.extrait === void 0) {
      let err8 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "extrait" } };
      vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
    }
    if (data.debut === void 0) {
      let err9 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "debut" } };
      vErrors === null ? vErrors = [err9] : vErrors.push(err9), errors++;
    }
    if (data.fin === void 0) {
      let err10 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "fin" } };
      vErrors === null ? vErrors = [err10] : vErrors.push(err10), errors++;
    }
    if (data.indicateur === void 0) {
      let err11 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "indicateur" } };
      vErrors === null ? vErrors = [err11] : vErrors.push(err11), errors++;
    }
    if (data.theme === void 0) {
      let err12 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "theme" } };
      vErrors === null ? vErrors = [err12] : vErrors.push(err12), errors++;
    }
    if (data.perimetre === void 0) {
      let err13 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "perimetre" } };
      vErrors === null ? vErrors = [err13] : vErrors.push(err13), errors++;
    }
    if (data.type_valeur === void 0) {
      let err14 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "type_valeur" } };
      vErrors === null ? vErrors = [err14] : vErrors.push(err14), errors++;
    }
    if (data.valeur === void 0) {
      let err15 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "valeur" } };
      vErrors === null ? vErrors = [err15] : vErrors.push(err15), errors++;
    }
    if (data.unite === void 0) {
      let err16 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "unite" } };
      vErrors === null ? vErrors = [err16] : vErrors.push(err16), errors++;
    }
    if (data.precision === void 0) {
      let err17 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "precision" } };
      vErrors === null ? vErrors = [err17] : vErrors.push(err17), errors++;
    }
    if (data.annee === void 0) {
      let err18 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "annee" } };
      vErrors === null ? vErrors = [err18] : vErrors.push(err18), errors++;
    }
    if (data.periode_debut === void 0) {
      let err19 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "periode_debut" } };
      vErrors === null ? vErrors = [err19] : vErrors.push(err19), errors++;
    }
    if (data.periode_fin === void 0) {
      let err20 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "periode_fin" } };
      vErrors === null ? vErrors = [err20] : vErrors.push(err20), errors++;
    }
    for (let key0 in data)
      if (!func1.call(schema35.properties, key0)) {
        let err21 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 } };
        vErrors === null ? vErrors = [err21] : vErrors.push(err21), errors++;
      }
    if (data.id !== void 0) {
      let data0 = data.id;
      if (typeof data0 == "string") {
        if (!pattern4.test(data0)) {
          let err22 = { instancePath: instancePath + "/id", schemaPath: "#/properties/id/pattern", keyword: "pattern", params: { pattern: "^[a-z]+-[0-9a-f]{16}$" } };
          vErrors === null ? vErrors = [err22] : vErrors.push(err22), errors++;
        }
      } else {
        let err23 = { instancePath: instancePath + "/id", schemaPath: "#/properties/id/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err23] : vErrors.push(err23), errors++;
      }
    }
    if (data.document_id !== void 0) {
      let data1 = data.document_id;
      if (typeof data1 == "string") {
        if (!pattern5.test(data1)) {
          let err24 = { instancePath: instancePath + "/document_id", schemaPath: "#/properties/document_id/pattern", keyword: "pattern", params: { pattern: "^d-[0-9a-f]{16}$" } };
          vErrors === null ? vErrors = [err24] : vErrors.push(err24), errors++;
        }
      } else {
        let err25 = { instancePath: instancePath + "/document_id", schemaPath: "#/properties/document_id/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err25] : vErrors.push(err25), errors++;
      }
    }
    if (data.collectivite_nom !== void 0) {
      let data2 = data.collectivite_nom;
      if (typeof data2 != "string" && data2 !== null) {
        let err26 = { instancePath: instancePath + "/collectivite_nom", schemaPath: "#/properties/collectivite_nom/type", keyword: "type", params: { type: schema35.properties.collectivite_nom.type } };
        vErrors === null ? vErrors = [err26] : vErrors.push(err26), errors++;
      }
      if (typeof data2 == "string" && !pattern6.test(data2)) {
        let err27 = { instancePath: instancePath + "/collectivite_nom", schemaPath: "#/properties/collectivite_nom/pattern", keyword: "pattern", params: { pattern: "^(?:(?![\\s=+\\-@＝＋－＠])[^\\u0000-\\u001F\\u007F]|[+\\-]\\s?\\d[\\d\\s.,]*(?:€/[a-zà-ÿ]{2}|[%€°])?\\s?(?:$|(?![eE]\\d)[A-Za-zÀ-ÿ€])(?!.*(?:[=|!]|[A-Za-zÀ-ÿ.]\\()))[^\\u0000-\\u001F\\u007F]*$" } };
        vErrors === null ? vErrors = [err27] : vErrors.push(err27), errors++;
      }
    }
    if (data.collectivite_siret !== void 0) {
      let data3 = data.collectivite_siret;
      if (typeof data3 != "string" && data3 !== null) {
        let err28 = { instancePath: instancePath + "/collectivite_siret", schemaPath: "#/properties/collectivite_siret/type", keyword: "type", params: { type: schema35.properties.collectivite_siret.type } };
        vErrors === null ? vErrors = [err28] : vErrors.push(err28), errors++;
      }
      if (typeof data3 == "string" && !pattern7.test(data3)) {
        let err29 = { instancePath: instancePath + "/collectivite_siret", schemaPath: "#/properties/collectivite_siret/pattern", keyword: "pattern", params: { pattern: "^\\d{14}$" } };
        vErrors === null ? vErrors = [err29] : vErrors.push(err29), errors++;
      }
    }
    if (data.date_document !== void 0) {
      let data4 = data.date_document;
      if (typeof data4 != "string" && data4 !== null) {
        let err30 = { instancePath: instancePath + "/date_document", schemaPath: "#/properties/date_document/type", keyword: "type", params: { type: schema35.properties.date_document.type } };
        vErrors === null ? vErrors = [err30] : vErrors.push(err30), errors++;
      }
      if (typeof data4 == "string" && !pattern8.test(data4)) {
        let err31 = { instancePath: instancePath + "/date_document", schemaPath: "#/properties/date_document/pattern", keyword: "pattern", params: { pattern: "^\\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\\d|3[01]))?)?$" } };
        vErrors === null ? vErrors = [err31] : vErrors.push(err31), errors++;
      }
    }
    if (data.rubrique !== void 0) {
      let data5 = data.rubrique;
      if (typeof data5 != "string" && data5 !== null) {
        let err32 = { instancePath: instancePath + "/rubrique", schemaPath: "#/properties/rubrique/type", keyword: "type", params: { type: schema35.properties.rubrique.type } };
        vErrors === null ? vErrors = [err32] : vErrors.push(err32), errors++;
      }
      if (typeof data5 == "string" && !pattern6.test(data5)) {
        let err33 = { instancePath: instancePath + "/rubrique", schemaPath: "#/properties/rubrique/pattern", keyword: "pattern", params: { pattern: "^(?:(?![\\s=+\\-@＝＋－＠])[^\\u0000-\\u001F\\u007F]|[+\\-]\\s?\\d[\\d\\s.,]*(?:€/[a-zà-ÿ]{2}|[%€°])?\\s?(?:$|(?![eE]\\d)[A-Za-zÀ-ÿ€])(?!.*(?:[=|!]|[A-Za-zÀ-ÿ.]\\()))[^\\u0000-\\u001F\\u007F]*$" } };
        vErrors === null ? vErrors = [err33] : vErrors.push(err33), errors++;
      }
    }
    if (data.page !== void 0) {
      let data6 = data.page;
      if (!(typeof data6 == "number" && !(data6 % 1) && !isNaN(data6) && isFinite(data6)) && data6 !== null) {
        let err34 = { instancePath: instancePath + "/page", schemaPath: "#/properties/page/type", keyword: "type", params: { type: schema35.properties.page.type } };
        vErrors === null ? vErrors = [err34] : vErrors.push(err34), errors++;
      }
      if (typeof data6 == "number" && isFinite(data6) && (data6 < 1 || isNaN(data6))) {
        let err35 = { instancePath: instancePath + "/page", schemaPath: "#/properties/page/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 } };
        vErrors === null ? vErrors = [err35] : vErrors.push(err35), errors++;
      }
    }
    if (data.valeur_texte !== void 0) {
      let data7 = data.valeur_texte;
      if (typeof data7 != "string" && data7 !== null) {
        let err36 = { instancePath: instancePath + "/valeur_texte", schemaPath: "#/properties/valeur_texte/type", keyword: "type", params: { type: schema35.properties.valeur_texte.type } };
        vErrors === null ? vErrors = [err36] : vErrors.push(err36), errors++;
      }
      if (typeof data7 == "string" && !pattern6.test(data7)) {
        let err37 = { instancePath: instancePath + "/valeur_texte", schemaPath: "#/properties/valeur_texte/pattern", keyword: "pattern", params: { pattern: "^(?:(?![\\s=+\\-@＝＋－＠])[^\\u0000-\\u001F\\u007F]|[+\\-]\\s?\\d[\\d\\s.,]*(?:€/[a-zà-ÿ]{2}|[%€°])?\\s?(?:$|(?![eE]\\d)[A-Za-zÀ-ÿ€])(?!.*(?:[=|!]|[A-Za-zÀ-ÿ.]\\()))[^\\u0000-\\u001F\\u007F]*$" } };
        vErrors === null ? vErrors = [err37] : vErrors.push(err37), errors++;
      }
    }
    if (data.extrait !== void 0) {
      let data8 = data.extrait;
      if (typeof data8 == "string") {
        if (!pattern6.test(data8)) {
          let err38 = { instancePath: instancePath + "/extrait", schemaPath: "#/properties/extrait/pattern", keyword: "pattern", params: { pattern: "^(?:(?![\\s=+\\-@＝＋－＠])[^\\u0000-\\u001F\\u007F]|[+\\-]\\s?\\d[\\d\\s.,]*(?:€/[a-zà-ÿ]{2}|[%€°])?\\s?(?:$|(?![eE]\\d)[A-Za-zÀ-ÿ€])(?!.*(?:[=|!]|[A-Za-zÀ-ÿ.]\\()))[^\\u0000-\\u001F\\u007F]*$" } };
          vErrors === null ? vErrors = [err38] : vErrors.push(err38), errors++;
        }
      } else {
        let err39 = { instancePath: instancePath + "/extrait", schemaPath: "#/properties/extrait/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err39] : vErrors.push(err39), errors++;
      }
    }
    if (data.debut !== void 0) {
      let data9 = data.debut;
      if (!(typeof data9 == "number" && !(data9 % 1) && !isNaN(data9) && isFinite(data9))) {
        let err40 = { instancePath: instancePath + "/debut", schemaPath: "#/properties/debut/type", keyword: "type", params: { type: "integer" } };
        vErrors === null ? vErrors = [err40] : vErrors.push(err40), errors++;
      }
      if (typeof data9 == "number" && isFinite(data9) && (data9 < 0 || isNaN(data9))) {
        let err41 = { instancePath: instancePath + "/debut", schemaPath: "#/properties/debut/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 } };
        vErrors === null ? vErrors = [err41] : vErrors.push(err41), errors++;
      }
    }
    if (data.fin !== void 0) {
      let data10 = data.fin;
      if (!(typeof data10 == "number" && !(data10 % 1) && !isNaN(data10) && isFinite(data10))) {
        let err42 = { instancePath: instancePath + "/fin", schemaPath: "#/properties/fin/type", keyword: "type", params: { type: "integer" } };
        vErrors === null ? vErrors = [err42] : vErrors.push(err42), errors++;
      }
      if (typeof data10 == "number" && isFinite(data10) && (data10 < 0 || isNaN(data10))) {
        let err43 = { instancePath: instancePath + "/fin", schemaPath: "#/properties/fin/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 } };
        vErrors === null ? vErrors = [err43] : vErrors.push(err43), errors++;
      }
    }
    if (data.indicateur !== void 0) {
      let data11 = data.indicateur;
      if (typeof data11 == "string") {
        if (!pattern6.test(data11)) {
          let err44 = { instancePath: instancePath + "/indicateur", schemaPath: "#/properties/indicateur/pattern", keyword: "pattern", params: { pattern: "^(?:(?![\\s=+\\-@＝＋－＠])[^\\u0000-\\u001F\\u007F]|[+\\-]\\s?\\d[\\d\\s.,]*(?:€/[a-zà-ÿ]{2}|[%€°])?\\s?(?:$|(?![eE]\\d)[A-Za-zÀ-ÿ€])(?!.*(?:[=|!]|[A-Za-zÀ-ÿ.]\\()))[^\\u0000-\\u001F\\u007F]*$" } };
          vErrors === null ? vErrors = [err44] : vErrors.push(err44), errors++;
        }
      } else {
        let err45 = { instancePath: instancePath + "/indicateur", schemaPath: "#/properties/indicateur/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err45] : vErrors.push(err45), errors++;
      }
    }
    if (data.theme !== void 0) {
      let data12 = data.theme;
      if (typeof data12 != "string" && data12 !== null) {
        let err46 = { instancePath: instancePath + "/theme", schemaPath: "#/properties/theme/type", keyword: "type", params: { type: schema35.properties.theme.type } };
        vErrors === null ? vErrors = [err46] : vErrors.push(err46), errors++;
      }
      if (typeof data12 == "string" && !pattern6.test(data12)) {
        let err47 = { instancePath: instancePath + "/theme", schemaPath: "#/properties/theme/pattern", keyword: "pattern", params: { pattern: "^(?:(?![\\s=+\\-@＝＋－＠])[^\\u0000-\\u001F\\u007F]|[+\\-]\\s?\\d[\\d\\s.,]*(?:€/[a-zà-ÿ]{2}|[%€°])?\\s?(?:$|(?![eE]\\d)[A-Za-zÀ-ÿ€])(?!.*(?:[=|!]|[A-Za-zÀ-ÿ.]\\()))[^\\u0000-\\u001F\\u007F]*$" } };
        vErrors === null ? vErrors = [err47] : vErrors.push(err47), errors++;
      }
    }
    if (data.perimetre !== void 0) {
      let data13 = data.perimetre;
      if (typeof data13 != "string" && data13 !== null) {
        let err48 = { instancePath: instancePath + "/perimetre", schemaPath: "#/properties/perimetre/type", keyword: "type", params: { type: schema35.properties.perimetre.type } };
        vErrors === null ? vErrors = [err48] : vErrors.push(err48), errors++;
      }
      if (typeof data13 == "string" && !pattern6.test(data13)) {
        let err49 = { instancePath: instancePath + "/perimetre", schemaPath: "#/properties/perimetre/pattern", keyword: "pattern", params: { pattern: "^(?:(?![\\s=+\\-@＝＋－＠])[^\\u0000-\\u001F\\u007F]|[+\\-]\\s?\\d[\\d\\s.,]*(?:€/[a-zà-ÿ]{2}|[%€°])?\\s?(?:$|(?![eE]\\d)[A-Za-zÀ-ÿ€])(?!.*(?:[=|!]|[A-Za-zÀ-ÿ.]\\()))[^\\u0000-\\u001F\\u007F]*$" } };
        vErrors === null ? vErrors = [err49] : vErrors.push(err49), errors++;
      }
    }
    if (data.type_valeur !== void 0) {
      let data14 = data.type_valeur;
      if (typeof data14 != "string" && data14 !== null) {
        let err50 = { instancePath: instancePath + "/type_valeur", schemaPath: "#/properties/type_valeur/type", keyword: "type", params: { type: schema35.properties.type_valeur.type } };
        vErrors === null ? vErrors = [err50] : vErrors.push(err50), errors++;
      }
      if (!(data14 === "etat" || data14 === "objectif" || data14 === "realisation" || data14 === "repartition" || data14 === "variation" || data14 === "duree" || data14 === null)) {
        let err51 = { instancePath: instancePath + "/type_valeur", schemaPath: "#/properties/type_valeur/enum", keyword: "enum", params: { allowedValues: schema35.properties.type_valeur.enum } };
        vErrors === null ? vErrors = [err51] : vErrors.push(err51), errors++;
      }
    }
    if (data.valeur !== void 0) {
      let data15 = data.valeur;
      if (!(typeof data15 == "number" && isFinite(data15))) {
        let err52 = { instancePath: instancePath + "/valeur", schemaPath: "#/properties/valeur/type", keyword: "type", params: { type: "number" } };
        vErrors === null ? vErrors = [err52] : vErrors.push(err52), errors++;
      }
    }
    if (data.unite !== void 0) {
      let data16 = data.unite;
      if (typeof data16 != "string") {
        let err53 = { instancePath: instancePath + "/unite", schemaPath: "#/properties/unite/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err53] : vErrors.push(err53), errors++;
      }
      if (!(data16 === "nombre" || data16 === "pourcent" || data16 === "points" || data16 === "facteur" || data16 === "heures" || data16 === "jours" || data16 === "semaines" || data16 === "mois" || data16 === "annees" || data16 === "euros" || data16 === "metres" || data16 === "kilometres" || data16 === "m2" || data16 === "hectares" || data16 === "km2" || data16 === "m3" || data16 === "m3_par_s" || data16 === "mg_par_l" || data16 === "ug_par_l")) {
        let err54 = { instancePath: instancePath + "/unite", schemaPath: "#/properties/unite/enum", keyword: "enum", params: { allowedValues: schema35.properties.unite.enum } };
        vErrors === null ? vErrors = [err54] : vErrors.push(err54), errors++;
      }
    }
    if (data.precision !== void 0) {
      let data17 = data.precision;
      if (typeof data17 != "string") {
        let err55 = { instancePath: instancePath + "/precision", schemaPath: "#/properties/precision/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err55] : vErrors.push(err55), errors++;
      }
      if (!(data17 === "exact" || data17 === "environ" || data17 === "plus_de" || data17 === "moins_de" || data17 === "borne_basse" || data17 === "borne_haute")) {
        let err56 = { instancePath: instancePath + "/precision", schemaPath: "#/properties/precision/enum", keyword: "enum", params: { allowedValues: schema35.properties.precision.enum } };
        vErrors === null ? vErrors = [err56] : vErrors.push(err56), errors++;
      }
    }
    if (data.annee !== void 0) {
      let data18 = data.annee;
      if (typeof data18 != "string" && data18 !== null) {
        let err57 = { instancePath: instancePath + "/annee", schemaPath: "#/properties/annee/type", keyword: "type", params: { type: schema35.properties.annee.type } };
        vErrors === null ? vErrors = [err57] : vErrors.push(err57), errors++;
      }
      if (typeof data18 == "string" && !pattern8.test(data18)) {
        let err58 = { instancePath: instancePath + "/annee", schemaPath: "#/properties/annee/pattern", keyword: "pattern", params: { pattern: "^\\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\\d|3[01]))?)?$" } };
        vErrors === null ? vErrors = [err58] : vErrors.push(err58), errors++;
      }
    }
    if (data.periode_debut !== void 0) {
      let data19 = data.periode_debut;
      if (typeof data19 != "string" && data19 !== null) {
        let err59 = { instancePath: instancePath + "/periode_debut", schemaPath: "#/properties/periode_debut/type", keyword: "type", params: { type: schema35.properties.periode_debut.type } };
        vErrors === null ? vErrors = [err59] : vErrors.push(err59), errors++;
      }
      if (typeof data19 == "string" && !pattern8.test(data19)) {
        let err60 = { instancePath: instancePath + "/periode_debut", schemaPath: "#/properties/periode_debut/pattern", keyword: "pattern", params: { pattern: "^\\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\\d|3[01]))?)?$" } };
        vErrors === null ? vErrors = [err60] : vErrors.push(err60), errors++;
      }
    }
    if (data.periode_fin !== void 0) {
      let data20 = data.periode_fin;
      if (typeof data20 != "string" && data20 !== null) {
        let err61 = { instancePath: instancePath + "/periode_fin", schemaPath: "#/properties/periode_fin/type", keyword: "type", params: { type: schema35.properties.periode_fin.type } };
        vErrors === null ? vErrors = [err61] : vErrors.push(err61), errors++;
      }
      if (typeof data20 == "string" && !pattern8.test(data20)) {
        let err62 = { instancePath: instancePath + "/periode_fin", schemaPath: "#/properties/periode_fin/pattern", keyword: "pattern", params: { pattern: "^\\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\\d|3[01]))?)?$" } };
        vErrors === null ? vErrors = [err62] : vErrors.push(err62), errors++;
      }
    }
  } else {
    let err63 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } };
    vErrors === null ? vErrors = [err63] : vErrors.push(err63), errors++;
  }
  return validate24.errors = vErrors, errors === 0;
}
validate24.evaluated = { props: !0, dynamicProps: !1, dynamicItems: !1 };
var documents = validate25, schema36 = { type: "object", additionalProperties: !1, required: ["document_id", "titre", "collectivite_nom", "collectivite_siret", "code_region", "date_document", "session_debut", "session_fin", "exercice", "nom_fichier", "media_type", "octets", "sha256", "pages", "caracteres", "version_extracteur"], properties: { document_id: { type: "string", pattern: "^d-[0-9a-f]{16}$" }, titre: { type: ["string", "null"], pattern: "^(?:(?![\\s=+\\-@＝＋－＠])[^\\u0000-\\u001F\\u007F]|[+\\-]\\s?\\d[\\d\\s.,]*(?:€/[a-zà-ÿ]{2}|[%€°])?\\s?(?:$|(?![eE]\\d)[A-Za-zÀ-ÿ€])(?!.*(?:[=|!]|[A-Za-zÀ-ÿ.]\\()))[^\\u0000-\\u001F\\u007F]*$" }, collectivite_nom: { type: ["string", "null"], pattern: "^(?:(?![\\s=+\\-@＝＋－＠])[^\\u0000-\\u001F\\u007F]|[+\\-]\\s?\\d[\\d\\s.,]*(?:€/[a-zà-ÿ]{2}|[%€°])?\\s?(?:$|(?![eE]\\d)[A-Za-zÀ-ÿ€])(?!.*(?:[=|!]|[A-Za-zÀ-ÿ.]\\()))[^\\u0000-\\u001F\\u007F]*$" }, collectivite_siret: { type: ["string", "null"], pattern: "^\\d{14}$" }, code_region: { type: ["string", "null"], pattern: "^(?:(?![\\s=+\\-@＝＋－＠])[^\\u0000-\\u001F\\u007F]|[+\\-]\\s?\\d[\\d\\s.,]*(?:€/[a-zà-ÿ]{2}|[%€°])?\\s?(?:$|(?![eE]\\d)[A-Za-zÀ-ÿ€])(?!.*(?:[=|!]|[A-Za-zÀ-ÿ.]\\()))[^\\u0000-\\u001F\\u007F]*$" }, date_document: { type: ["string", "null"], pattern: "^\\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\\d|3[01]))?)?$" }, session_debut: { type: ["string", "null"], pattern: "^\\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\\d|3[01]))?)?$" }, session_fin: { type: ["string", "null"], pattern: "^\\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\\d|3[01]))?)?$" }, exercice: { type: ["integer", "null"], minimum: 1900, maximum: 2100 }, nom_fichier: { type: "string", pattern: "^(?:(?![\\s=+\\-@＝＋－＠])[^\\u0000-\\u001F\\u007F]|[+\\-]\\s?\\d[\\d\\s.,]*(?:€/[a-zà-ÿ]{2}|[%€°])?\\s?(?:$|(?![eE]\\d)[A-Za-zÀ-ÿ€])(?!.*(?:[=|!]|[A-Za-zÀ-ÿ.]\\()))[^\\u0000-\\u001F\\u007F]*$" }, media_type: { type: "string", pattern: "^(?:(?![\\s=+\\-@＝＋－＠])[^\\u0000-\\u001F\\u007F]|[+\\-]\\s?\\d[\\d\\s.,]*(?:€/[a-zà-ÿ]{2}|[%€°])?\\s?(?:$|(?![eE]\\d)[A-Za-zÀ-ÿ€])(?!.*(?:[=|!]|[A-Za-zÀ-ÿ.]\\()))[^\\u0000-\\u001F\\u007F]*$" }, octets: { type: "integer", minimum: 0 }, sha256: { type: "string", pattern: "^[0-9a-f]{64}$" }, pages: { type: ["integer", "null"], minimum: 0 }, caracteres: { type: "integer", minimum: 0 }, version_extracteur: { type: "string", pattern: "^(?:(?![\\s=+\\-@＝＋－＠])[^\\u0000-\\u001F\\u007F]|[+\\-]\\s?\\d[\\d\\s.,]*(?:€/[a-zà-ÿ]{2}|[%€°])?\\s?(?:$|(?![eE]\\d)[A-Za-zÀ-ÿ€])(?!.*(?:[=|!]|[A-Za-zÀ-ÿ.]\\()))[^\\u0000-\\u001F\\u007F]*$" } } }, pattern81 = new RegExp("^[0-9a-f]{64}$", "");
function validate25(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate25.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), data && typeof data == "object" && !Array.isArray(data)) {
    if (data.document_id === void 0) {
      let err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "document_id" } };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (data.titre === void 0) {
      let err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "titre" } };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
    if (data.collectivite_nom === void 0) {
      let err2 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "collectivite_nom" } };
      vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
    }
    if (data.collectivite_siret === void 0) {
      let err3 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "collectivite_siret" } };
      vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
    }
    if (data.code_region === void 0) {
      let err4 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "code_region" } };
      vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
    }
    if (data.date_document === void 0) {
      let err5 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "date_document" } };
      vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
    }
    if (data.session_debut === void 0) {
      let err6 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "session_debut" } };
      vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
    }
    if (data.session_fin === void 0) {
      let err7 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "session_fin" } };
      vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
    }
    if (data.exercice === void 0) {
      let err8 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "exercice" } };
      vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
    }
    if (data.nom_fichier === void 0) {
      let err9 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "nom_fichier" } };
      vErrors === null ? vErrors = [err9] : vErrors.push(err9), errors++;
    }
    if (data.media_type === void 0) {
      let err10 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "media_type" } };
      vErrors === null ? vErrors = [err10] : vErrors.push(err10), errors++;
    }
    if (data.octets === void 0) {
      let err11 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "octets" } };
      vErrors === null ? vErrors = [err11] : vErrors.push(err11), errors++;
    }
    if (data.sha256 === void 0) {
      let err12 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "sha256" } };
      vErrors === null ? vErrors = [err12] : vErrors.push(err12), errors++;
    }
    if (data.pages === void 0) {
      let err13 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "pages" } };
      vErrors === null ? vErrors = [err13] : vErrors.push(err13), errors++;
    }
    if (data.caracteres === void 0) {
      let err14 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "caracteres" } };
      vErrors === null ? vErrors = [err14] : vErrors.push(err14), errors++;
    }
    if (data.version_extracteur === void 0) {
      let err15 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "version_extracteur" } };
      vErrors === null ? vErrors = [err15] : vErrors.push(err15), errors++;
    }
    for (let key0 in data)
      if (!func1.call(schema36.properties, key0)) {
        let err16 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 } };
        vErrors === null ? vErrors = [err16] : vErrors.push(err16), errors++;
      }
    if (data.document_id !== void 0) {
      let data0 = data.document_id;
      if (typeof data0 == "string") {
        if (!pattern5.test(data0)) {
          let err17 = { instancePath: instancePath + "/document_id", schemaPath: "#/properties/document_id/pattern", keyword: "pattern", params: { pattern: "^d-[0-9a-f]{16}$" } };
          vErrors === null ? vErrors = [err17] : vErrors.push(err17), errors++;
        }
      } else {
        let err18 = { instancePath: instancePath + "/document_id", schemaPath: "#/properties/document_id/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err18] : vErrors.push(err18), errors++;
      }
    }
    if (data.titre !== void 0) {
      let data1 = data.titre;
      if (typeof data1 != "string" && data1 !== null) {
        let err19 = { instancePath: instancePath + "/titre", schemaPath: "#/properties/titre/type", keyword: "type", params: { type: schema36.properties.titre.type } };
        vErrors === null ? vErrors = [err19] : vErrors.push(err19), errors++;
      }
      if (typeof data1 == "string" && !pattern6.test(data1)) {
        let err20 = { instancePath: instancePath + "/titre", schemaPath: "#/properties/titre/pattern", keyword: "pattern", params: { pattern: "^(?:(?![\\s=+\\-@＝＋－＠])[^\\u0000-\\u001F\\u007F]|[+\\-]\\s?\\d[\\d\\s.,]*(?:€/[a-zà-ÿ]{2}|[%€°])?\\s?(?:$|(?![eE]\\d)[A-Za-zÀ-ÿ€])(?!.*(?:[=|!]|[A-Za-zÀ-ÿ.]\\()))[^\\u0000-\\u001F\\u007F]*$" } };
        vErrors === null ? vErrors = [err20] : vErrors.push(err20), errors++;
      }
    }
    if (data.collectivite_nom !== void 0) {
      let data2 = data.collectivite_nom;
      if (typeof data2 != "string" && data2 !== null) {
        let err21 = { instancePath: instancePath + "/collectivite_nom", schemaPath: "#/properties/collectivite_nom/type", keyword: "type", params: { type: schema36.properties.collectivite_nom.type } };
        vErrors === null ? vErrors = [err21] : vErrors.push(err21), errors++;
      }
      if (typeof data2 == "string" && !pattern6.test(data2)) {
        let err22 = { instancePath: instancePath + "/collectivite_nom", schemaPath: "#/properties/collectivite_nom/pattern", keyword: "pattern", params: { pattern: "^(?:(?![\\s=+\\-@＝＋－＠])[^\\u0000-\\u001F\\u007F]|[+\\-]\\s?\\d[\\d\\s.,]*(?:€/[a-zà-ÿ]{2}|[%€°])?\\s?(?:$|(?![eE]\\d)[A-Za-zÀ-ÿ€])(?!.*(?:[=|!]|[A-Za-zÀ-ÿ.]\\()))[^\\u0000-\\u001F\\u007F]*$" } };
        vErrors === null ? vErrors = [err22] : vErrors.push(err22), errors++;
      }
    }
    if (data.collectivite_siret !== void 0) {
      let data3 = data.collectivite_siret;
      if (typeof data3 != "string" && data3 !== null) {
        let err23 = { instancePath: instancePath + "/collectivite_siret", schemaPath: "#/properties/collectivite_siret/type", keyword: "type", params: { type: schema36.properties.collectivite_siret.type } };
        vErrors === null ? vErrors = [err23] : vErrors.push(err23), errors++;
      }
      if (typeof data3 == "string" && !pattern7.test(data3)) {
        let err24 = { instancePath: instancePath + "/collectivite_siret", schemaPath: "#/properties/collectivite_siret/pattern", keyword: "pattern", params: { pattern: "^\\d{14}$" } };
        vErrors === null ? vErrors = [err24] : vErrors.push(err24), errors++;
      }
    }
    if (data.code_region !== void 0) {
      let data4 = data.code_region;
      if (typeof data4 != "string" && data4 !== null) {
        let err25 = { instancePath: instancePath + "/code_region", schemaPath: "#/properties/code_region/type", keyword: "type", params: { type: schema36.properties.code_region.type } };
        vErrors === null ? vErrors = [err25] : vErrors.push(err25), errors++;
      }
      if (typeof data4 == "string" && !pattern6.test(data4)) {
        let err26 = { instancePath: instancePath + "/code_region", schemaPath: "#/properties/code_region/pattern", keyword: "pattern", params: { pattern: "^(?:(?![\\s=+\\-@＝＋－＠])[^\\u0000-\\u001F\\u007F]|[+\\-]\\s?\\d[\\d\\s.,]*(?:€/[a-zà-ÿ]{2}|[%€°])?\\s?(?:$|(?![eE]\\d)[A-Za-zÀ-ÿ€])(?!.*(?:[=|!]|[A-Za-zÀ-ÿ.]\\()))[^\\u0000-\\u001F\\u007F]*$" } };
        vErrors === null ? vErrors = [err26] : vErrors.push(err26), errors++;
      }
    }
    if (data.date_document !== void 0) {
      let data5 = data.date_document;
      if (typeof data5 != "string" && data5 !== null) {
        let err27 = { instancePath: instancePath + "/date_document", schemaPath: "#/properties/date_document/type", keyword: "type", params: { type: schema36.properties.date_document.type } };
        vErrors === null ? vErrors = [err27] : vErrors.push(err27), errors++;
      }
      if (typeof data5 == "string" && !pattern8.test(data5)) {
        let err28 = { instancePath: instancePath + "/date_document", schemaPath: "#/properties/date_document/pattern", keyword: "pattern", params: { pattern: "^\\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\\d|3[01]))?)?$" } };
        vErrors === null ? vErrors = [err28] : vErrors.push(err28), errors++;
      }
    }
    if (data.session_debut !== void 0) {
      let data6 = data.session_debut;
      if (typeof data6 != "string" && data6 !== null) {
        let err29 = { instancePath: instancePath + "/session_debut", schemaPath: "#/properties/session_debut/type", keyword: "type", params: { type: schema36.properties.session_debut.type } };
        vErrors === null ? vErrors = [err29] : vErrors.push(err29), errors++;
      }
      if (typeof data6 == "string" && !pattern8.test(data6)) {
        let err30 = { instancePath: instancePath + "/session_debut", schemaPath: "#/properties/session_debut/pattern", keyword: "pattern", params: { pattern: "^\\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\\d|3[01]))?)?$" } };
        vErrors === null ? vErrors = [err30] : vErrors.push(err30), errors++;
      }
    }
    if (data.session_fin !== void 0) {
      let data7 = data.session_fin;
      if (typeof data7 != "string" && data7 !== null) {
        let err31 = { instancePath: instancePath + "/session_fin", schemaPath: "#/properties/session_fin/type", keyword: "type", params: { type: schema36.properties.session_fin.type } };
        vErrors === null ? vErrors = [err31] : vErrors.push(err31), errors++;
      }
      if (typeof data7 == "string" && !pattern8.test(data7)) {
        let err32 = { instancePath: instancePath + "/session_fin", schemaPath: "#/properties/session_fin/pattern", keyword: "pattern", params: { pattern: "^\\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\\d|3[01]))?)?$" } };
        vErrors === null ? vErrors = [err32] : vErrors.push(err32), errors++;
      }
    }
    if (data.exercice !== void 0) {
      let data8 = data.exercice;
      if (!(typeof data8 == "number" && !(data8 % 1) && !isNaN(data8) && isFinite(data8)) && data8 !== null) {
        let err33 = { instancePath: instancePath + "/exercice", schemaPath: "#/properties/exercice/type", keyword: "type", params: { type: schema36.properties.exercice.type } };
        vErrors === null ? vErrors = [err33] : vErrors.push(err33), errors++;
      }
      if (typeof data8 == "number" && isFinite(data8)) {
        if (data8 > 2100 || isNaN(data8)) {
          let err34 = { instancePath: instancePath + "/exercice", schemaPath: "#/properties/exercice/maximum", keyword: "maximum", params: { comparison: "<=", limit: 2100 } };
          vErrors === null ? vErrors = [err34] : vErrors.push(err34), errors++;
        }
        if (data8 < 1900 || isNaN(data8)) {
          let err35 = { instancePath: instancePath + "/exercice", schemaPath: "#/properties/exercice/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1900 } };
          vErrors === null ? vErrors = [err35] : vErrors.push(err35), errors++;
        }
      }
    }
    if (data.nom_fichier !== void 0) {
      let data9 = data.nom_fichier;
      if (typeof data9 == "string") {
        if (!pattern6.test(data9)) {
          let err36 = { instancePath: instancePath + "/nom_fichier", schemaPath: "#/properties/nom_fichier/pattern", keyword: "pattern", params: { pattern: "^(?:(?![\\s=+\\-@＝＋－＠])[^\\u0000-\\u001F\\u007F]|[+\\-]\\s?\\d[\\d\\s.,]*(?:€/[a-zà-ÿ]{2}|[%€°])?\\s?(?:$|(?![eE]\\d)[A-Za-zÀ-ÿ€])(?!.*(?:[=|!]|[A-Za-zÀ-ÿ.]\\()))[^\\u0000-\\u001F\\u007F]*$" } };
          vErrors === null ? vErrors = [err36] : vErrors.push(err36), errors++;
        }
      } else {
        let err37 = { instancePath: instancePath + "/nom_fichier", schemaPath: "#/properties/nom_fichier/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err37] : vErrors.push(err37), errors++;
      }
    }
    if (data.media_type !== void 0) {
      let data10 = data.media_type;
      if (typeof data10 == "string") {
        if (!pattern6.test(data10)) {
          let err38 = { instancePath: instancePath + "/media_type", schemaPath: "#/properties/media_type/pattern", keyword: "pattern", params: { pattern: "^(?:(?![\\s=+\\-@＝＋－＠])[^\\u0000-\\u001F\\u007F]|[+\\-]\\s?\\d[\\d\\s.,]*(?:€/[a-zà-ÿ]{2}|[%€°])?\\s?(?:$|(?![eE]\\d)[A-Za-zÀ-ÿ€])(?!.*(?:[=|!]|[A-Za-zÀ-ÿ.]\\()))[^\\u0000-\\u001F\\u007F]*$" } };
          vErrors === null ? vErrors = [err38] : vErrors.push(err38), errors++;
        }
      } else {
        let err39 = { instancePath: instancePath + "/media_type", schemaPath: "#/properties/media_type/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err39] : vErrors.push(err39), errors++;
      }
    }
    if (data.octets !== void 0) {
      let data11 = data.octets;
      if (!(typeof data11 == "number" && !(data11 % 1) && !isNaN(data11) && isFinite(data11))) {
        let err40 = { instancePath: instancePath + "/octets", schemaPath: "#/properties/octets/type", keyword: "type", params: { type: "integer" } };
        vErrors === null ? vErrors = [err40] : vErrors.push(err40), errors++;
      }
      if (typeof data11 == "number" && isFinite(data11) && (data11 < 0 || isNaN(data11))) {
        let err41 = { instancePath: instancePath + "/octets", schemaPath: "#/properties/octets/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 } };
        vErrors === null ? vErrors = [err41] : vErrors.push(err41), errors++;
      }
    }
    if (data.sha256 !== void 0) {
      let data12 = data.sha256;
      if (typeof data12 == "string") {
        if (!pattern81.test(data12)) {
          let err42 = { instancePath: instancePath + "/sha256", schemaPath: "#/properties/sha256/pattern", keyword: "pattern", params: { pattern: "^[0-9a-f]{64}$" } };
          vErrors === null ? vErrors = [err42] : vErrors.push(err42), errors++;
        }
      } else {
        let err43 = { instancePath: instancePath + "/sha256", schemaPath: "#/properties/sha256/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err43] : vErrors.push(err43), errors++;
      }
    }
    if (data.pages !== void 0) {
      let data13 = data.pages;
      if (!(typeof data13 == "number" && !(data13 % 1) && !isNaN(data13) && isFinite(data13)) && data13 !== null) {
        let err44 = { instancePath: instancePath + "/pages", schemaPath: "#/properties/pages/type", keyword: "type", params: { type: schema36.properties.pages.type } };
        vErrors === null ? vErrors = [err44] : vErrors.push(err44), errors++;
      }
      if (typeof data13 == "number" && isFinite(data13) && (data13 < 0 || isNaN(data13))) {
        let err45 = { instancePath: instancePath + "/pages", schemaPath: "#/properties/pages/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 } };
        vErrors === null ? vErrors = [err45] : vErrors.push(err45), errors++;
      }
    }
    if (data.caracteres !== void 0) {
      let data14 = data.caracteres;
      if (!(typeof data14 == "number" && !(data14 % 1) && !isNaN(data14) && isFinite(data14))) {
        let err46 = { instancePath: instancePath + "/caracteres", schemaPath: "#/properties/caracteres/type", keyword: "type", params: { type: "integer" } };
        vErrors === null ? vErrors = [err46] : vErrors.push(err46), errors++;
      }
      if (typeof data14 == "number" && isFinite(data14) && (data14 < 0 || isNaN(data14))) {
        let err47 = { instancePath: instancePath + "/caracteres", schemaPath: "#/properties/caracteres/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 } };
        vErrors === null ? vErrors = [err47] : vErrors.push(err47), errors++;
      }
    }
    if (data.version_extracteur !== void 0) {
      let data15 = data.version_extracteur;
      if (typeof data15 == "string") {
        if (!pattern6.test(data15)) {
          let err48 = { instancePath: instancePath + "/version_extracteur", schemaPath: "#/properties/version_extracteur/pattern", keyword: "pattern", params: { pattern: "^(?:(?![\\s=+\\-@＝＋－＠])[^\\u0000-\\u001F\\u007F]|[+\\-]\\s?\\d[\\d\\s.,]*(?:€/[a-zà-ÿ]{2}|[%€°])?\\s?(?:$|(?![eE]\\d)[A-Za-zÀ-ÿ€])(?!.*(?:[=|!]|[A-Za-zÀ-ÿ.]\\()))[^\\u0000-\\u001F\\u007F]*$" } };
          vErrors === null ? vErrors = [err48] : vErrors.push(err48), errors++;
        }
      } else {
        let err49 = { instancePath: instancePath + "/version_extracteur", schemaPath: "#/properties/version_extracteur/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err49] : vErrors.push(err49), errors++;
      }
    }
  } else {
    let err50 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } };
    vErrors === null ? vErrors = [err50] : vErrors.push(err50), errors++;
  }
  return validate25.errors = vErrors, errors === 0;
}
validate25.evaluated = { props: !0, dynamicProps: !1, dynamicItems: !1 };
export {
  budget,
  documents,
  indicators,
  measures,
  training,
  water
};
